using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class History : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_journal_plans_platform_workspace_plan",
                table: "journal");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddForeignKey(
                name: "fk_journal_plans_platform_workspace_plan",
                table: "journal",
                columns: new[] { "platform", "workspace", "plan" },
                principalTable: "plans",
                principalColumns: new[] { "platform", "workspace", "name" },
                onDelete: ReferentialAction.Cascade);
        }
    }
}
