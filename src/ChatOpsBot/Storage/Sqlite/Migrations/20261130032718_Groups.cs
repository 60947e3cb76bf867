using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "through_group",
                table: "role_links",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "profile_name",
                table: "inbox",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "role_groups",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    group_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    plan_platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    plan_workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_groups", x => new { x.plan_platform, x.plan_workspace, x.plan_name, x.role, x.platform, x.workspace, x.group_name });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "role_groups");

            migrationBuilder.DropColumn(
                name: "through_group",
                table: "role_links");

            migrationBuilder.DropColumn(
                name: "profile_name",
                table: "inbox");
        }
    }
}
