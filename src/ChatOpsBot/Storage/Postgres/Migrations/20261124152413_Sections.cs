using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Sections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "report_template",
                table: "plans",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<List<int>>(
                name: "weeks",
                table: "action_items",
                type: "integer[]",
                nullable: false,
                // Plans that are there already have rows, which need a value.
                defaultValueSql: "'{}'");

            migrationBuilder.CreateTable(
                name: "go_no_go",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_go_no_go", x => new { x.platform, x.workspace, x.plan, x.position });
                    table.ForeignKey(
                        name: "fk_go_no_go_plans_platform_workspace_plan",
                        columns: x => new { x.platform, x.workspace, x.plan },
                        principalTable: "plans",
                        principalColumns: new[] { "platform", "workspace", "name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: true),
                    value = table.Column<string>(type: "text", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures", x => new { x.platform, x.workspace, x.plan, x.kind, x.position });
                    table.ForeignKey(
                        name: "fk_measures_plans_platform_workspace_plan",
                        columns: x => new { x.platform, x.workspace, x.plan },
                        principalTable: "plans",
                        principalColumns: new[] { "platform", "workspace", "name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_items",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true),
                    priority = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    priority_word = table.Column<string>(type: "text", nullable: true),
                    owners = table.Column<List<string>>(type: "text[]", nullable: false),
                    due = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<bool>(type: "boolean", nullable: false),
                    blocked_reason = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_items", x => new { x.platform, x.workspace, x.plan, x.kind, x.number });
                    table.ForeignKey(
                        name: "fk_plan_items_plans_platform_workspace_plan",
                        columns: x => new { x.platform, x.workspace, x.plan },
                        principalTable: "plans",
                        principalColumns: new[] { "platform", "workspace", "name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_lines",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    texts = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_lines", x => new { x.platform, x.workspace, x.plan, x.kind, x.position });
                    table.ForeignKey(
                        name: "fk_plan_lines_plans_platform_workspace_plan",
                        columns: x => new { x.platform, x.workspace, x.plan },
                        principalTable: "plans",
                        principalColumns: new[] { "platform", "workspace", "name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risks",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    platform = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    workspace = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    probability = table.Column<string>(type: "text", nullable: true),
                    impact = table.Column<string>(type: "text", nullable: true),
                    mitigation = table.Column<string>(type: "text", nullable: true),
                    contingency = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risks", x => new { x.platform, x.workspace, x.plan, x.position });
                    table.ForeignKey(
                        name: "fk_risks_plans_platform_workspace_plan",
                        columns: x => new { x.platform, x.workspace, x.plan },
                        principalTable: "plans",
                        principalColumns: new[] { "platform", "workspace", "name" },
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "go_no_go");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropTable(
                name: "plan_items");

            migrationBuilder.DropTable(
                name: "plan_lines");

            migrationBuilder.DropTable(
                name: "risks");

            migrationBuilder.DropColumn(
                name: "report_template",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "weeks",
                table: "action_items");
        }
    }
}
