using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PendingFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pending_files",
                columns: table => new
                {
                    token = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    into = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    beside = table.Column<bool>(type: "INTEGER", nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: false),
                    drawn = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_files", x => x.token);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pending_files_expires_at",
                table: "pending_files",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pending_files");
        }
    }
}
