using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Postgres.Migrations
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
                    token = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    into = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    beside = table.Column<bool>(type: "boolean", nullable: false),
                    choices = table.Column<string>(type: "text", nullable: false),
                    drawn = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
