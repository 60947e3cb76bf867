using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_journal_platform_workspace_plan_item_plan_version",
                table: "journal");

            migrationBuilder.RenameColumn(
                name: "code",
                table: "journal",
                newName: "name");

            migrationBuilder.AddColumn<DateTime>(
                name: "closed_at",
                table: "plans",
                type: "TEXT",
                nullable: true);

            // Until now everything in a journal was about an action.
            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "journal",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Action");

            migrationBuilder.CreateIndex(
                name: "ix_journal_platform_workspace_plan_kind_item_plan_version",
                table: "journal",
                columns: new[] { "platform", "workspace", "plan", "kind", "item", "plan_version" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_journal_platform_workspace_plan_kind_item_plan_version",
                table: "journal");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "journal");

            migrationBuilder.RenameColumn(
                name: "name",
                table: "journal",
                newName: "code");

            migrationBuilder.CreateIndex(
                name: "ix_journal_platform_workspace_plan_item_plan_version",
                table: "journal",
                columns: new[] { "platform", "workspace", "plan", "item", "plan_version" });
        }
    }
}
