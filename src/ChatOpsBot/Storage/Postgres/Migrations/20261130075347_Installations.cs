using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Installations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "platform",
                table: "absences",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "local");

            migrationBuilder.AddColumn<string>(
                name: "workspace",
                table: "absences",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "local");

            migrationBuilder.CreateTable(
                name: "installations",
                columns: table => new
                {
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    enterprise = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    app = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bot_user = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "text", nullable: false),
                    token = table.Column<string>(type: "text", nullable: true),
                    installed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    installed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installations", x => new { x.platform, x.workspace });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "installations");

            migrationBuilder.DropColumn(
                name: "platform",
                table: "absences");

            migrationBuilder.DropColumn(
                name: "workspace",
                table: "absences");
        }
    }
}
