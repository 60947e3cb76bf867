using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Messages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    delivery_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    drawn = table.Column<string>(type: "TEXT", nullable: true),
                    setting = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    profile = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    leased_by = table.Column<string>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reply = table.Column<string>(type: "TEXT", nullable: true),
                    failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "local_posts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    intent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    posted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_local_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    intent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    leased_by = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    message_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_next_at",
                table: "inbox",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_platform_workspace_conversation_sender_changed_at",
                table: "inbox",
                columns: new[] { "platform", "workspace", "conversation", "sender", "changed_at" },
                filter: "changed_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_platform_workspace_conversation_sequence",
                table: "inbox",
                columns: new[] { "platform", "workspace", "conversation", "sequence" },
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_platform_workspace_delivery_id",
                table: "inbox",
                columns: new[] { "platform", "workspace", "delivery_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_local_posts_conversation_id",
                table: "local_posts",
                columns: new[] { "conversation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_local_posts_intent",
                table: "local_posts",
                column: "intent",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_next_at",
                table: "outbox",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_platform_workspace_conversation_sequence",
                table: "outbox",
                columns: new[] { "platform", "workspace", "conversation", "sequence" },
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_platform_workspace_intent",
                table: "outbox",
                columns: new[] { "platform", "workspace", "intent" },
                unique: true);

            // A receipt is an inbox entry that is done: what was acted on before is known again afterwards.
            migrationBuilder.Sql("""
                INSERT INTO inbox (platform, workspace, delivery_id, conversation, sender, text, received_at, state, attempts, changed_at, reply)
                SELECT platform, workspace, delivery_id, conversation, sender, text, at, 'Done', 0, at, reply FROM receipts ORDER BY at;
                """);

            migrationBuilder.DropTable(
                name: "receipts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "local_posts");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    delivery_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reply = table.Column<string>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipts", x => new { x.platform, x.workspace, x.delivery_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_receipts_platform_workspace_conversation_sender_at",
                table: "receipts",
                columns: new[] { "platform", "workspace", "conversation", "sender", "at" });
        }
    }
}
