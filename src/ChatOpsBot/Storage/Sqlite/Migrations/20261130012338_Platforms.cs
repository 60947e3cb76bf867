using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Platforms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "may_be_posted",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "published_reports",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    markdown = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_reports", x => new { x.platform, x.workspace, x.plan_name, x.kind, x.number });
                });

            migrationBuilder.CreateTable(
                name: "teams_conversations",
                columns: table => new
                {
                    tenant = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    remote_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    service_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    team_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    aad_object_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    bot_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    gone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    gone_why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams_conversations", x => new { x.tenant, x.conversation });
                });

            migrationBuilder.CreateIndex(
                name: "ix_teams_conversations_tenant_team_id",
                table: "teams_conversations",
                columns: new[] { "tenant", "team_id" },
                filter: "team_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "published_reports");

            migrationBuilder.DropTable(
                name: "teams_conversations");

            migrationBuilder.DropColumn(
                name: "may_be_posted",
                table: "outbox");
        }
    }
}
