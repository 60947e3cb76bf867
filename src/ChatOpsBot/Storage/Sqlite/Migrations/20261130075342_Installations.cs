using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "local");

            migrationBuilder.AddColumn<string>(
                name: "workspace",
                table: "absences",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "local");

            migrationBuilder.CreateTable(
                name: "installations",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    enterprise = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    app = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bot_user = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: true),
                    installed_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    installed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
