using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Address : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "outbox",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answer_address",
                table: "inbox",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "card",
                table: "inbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refusal_address",
                table: "inbox",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_platform_workspace_conversation_message_id",
                table: "outbox",
                columns: new[] { "platform", "workspace", "conversation", "message_id" },
                filter: "message_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_platform_workspace_conversation_message_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "address",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "answer_address",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "card",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "refusal_address",
                table: "inbox");
        }
    }
}
