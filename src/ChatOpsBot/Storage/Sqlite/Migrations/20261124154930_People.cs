using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "inbox",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Member");

            migrationBuilder.AddColumn<string>(
                name: "user_id",
                table: "inbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    delivery_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    capability = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    items = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => new { x.platform, x.workspace, x.delivery_id });
                });

            migrationBuilder.CreateTable(
                name: "bindings",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    plan_platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    plan_workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bindings", x => new { x.platform, x.workspace, x.conversation });
                });

            migrationBuilder.CreateTable(
                name: "directory",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    last_person = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "held_changes",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    delivery_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    drawn = table.Column<string>(type: "TEXT", nullable: true),
                    claimed_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_held_changes", x => new { x.platform, x.workspace, x.delivery_id });
                });

            migrationBuilder.CreateTable(
                name: "issued_codes",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_codes", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_admin = table.Column<bool>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    digest_hour = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    preferred_platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    is_muted = table.Column<bool>(type: "INTEGER", nullable: false),
                    muted_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_settings",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_settings", x => new { x.platform, x.workspace, x.plan_name, x.key });
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => new { x.platform, x.workspace, x.user_id });
                    table.ForeignKey(
                        name: "fk_accounts_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_grants",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false),
                    granted = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_grants", x => new { x.platform, x.workspace, x.plan_name, x.person });
                    table.ForeignKey(
                        name: "fk_plan_grants_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_links",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    plan_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_links", x => new { x.platform, x.workspace, x.plan_name, x.role, x.person });
                    table.ForeignKey(
                        name: "fk_role_links_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "directory",
                columns: new[] { "id", "last_person", "version" },
                values: new object[] { 1, 0, 1L });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_person_platform",
                table: "accounts",
                columns: new[] { "person", "platform" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_platform_workspace_user_id_at",
                table: "audit",
                columns: new[] { "platform", "workspace", "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_grants_person",
                table: "plan_grants",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_role_links_person",
                table: "role_links",
                column: "person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "bindings");

            migrationBuilder.DropTable(
                name: "directory");

            migrationBuilder.DropTable(
                name: "held_changes");

            migrationBuilder.DropTable(
                name: "issued_codes");

            migrationBuilder.DropTable(
                name: "plan_grants");

            migrationBuilder.DropTable(
                name: "plan_settings");

            migrationBuilder.DropTable(
                name: "role_links");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "user_id",
                table: "inbox");
        }
    }
}
