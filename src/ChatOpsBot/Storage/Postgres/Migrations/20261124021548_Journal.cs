using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Journal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "spent_days",
                table: "action_items",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status_before_block",
                table: "action_items",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    plan_version = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    conversation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    item = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    box = table.Column<int>(type: "integer", nullable: true),
                    field = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    old = table.Column<string>(type: "text", nullable: true),
                    @new = table.Column<string>(name: "new", type: "text", nullable: true),
                    undoes = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => new { x.platform, x.workspace, x.plan, x.plan_version, x.line });
                    table.ForeignKey(
                        name: "fk_journal_plans_platform_workspace_plan",
                        columns: x => new { x.platform, x.workspace, x.plan },
                        principalTable: "plans",
                        principalColumns: new[] { "platform", "workspace", "name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    delivery_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    conversation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sender = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reply = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipts", x => new { x.platform, x.workspace, x.delivery_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_journal_platform_workspace_plan_at",
                table: "journal",
                columns: new[] { "platform", "workspace", "plan", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_platform_workspace_plan_item_plan_version",
                table: "journal",
                columns: new[] { "platform", "workspace", "plan", "item", "plan_version" });

            migrationBuilder.CreateIndex(
                name: "ix_receipts_platform_workspace_conversation_sender_at",
                table: "receipts",
                columns: new[] { "platform", "workspace", "conversation", "sender", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropColumn(
                name: "spent_days",
                table: "action_items");

            migrationBuilder.DropColumn(
                name: "status_before_block",
                table: "action_items");
        }
    }
}
