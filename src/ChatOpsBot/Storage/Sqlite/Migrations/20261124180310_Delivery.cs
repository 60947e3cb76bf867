using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatOpsBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "sent_at",
                table: "outbox",
                newName: "ended_at");

            migrationBuilder.AddColumn<DateTime>(
                name: "another_way_at",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "draft",
                table: "outbox",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "edits",
                table: "outbox",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "not_before",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_notice",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "paced",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "plan_name",
                table: "outbox",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plan_platform",
                table: "outbox",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plan_workspace",
                table: "outbox",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "thread_of",
                table: "outbox",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "urgency",
                table: "outbox",
                type: "INTEGER",
                maxLength: 32,
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "waits_for",
                table: "outbox",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "edited_at",
                table: "local_posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "edition",
                table: "local_posts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "root",
                table: "local_posts",
                type: "INTEGER",
                nullable: true);

            // What was given up before kept no instant of its own.
            migrationBuilder.Sql("UPDATE outbox SET ended_at = created_at WHERE next_at IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_another_way_at",
                table: "outbox",
                column: "another_way_at",
                filter: "another_way_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_platform_workspace_edits_sequence",
                table: "outbox",
                columns: new[] { "platform", "workspace", "edits", "sequence" },
                filter: "edits IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_platform_workspace_thread_of",
                table: "outbox",
                columns: new[] { "platform", "workspace", "thread_of" },
                filter: "thread_of IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_platform_workspace_waits_for",
                table: "outbox",
                columns: new[] { "platform", "workspace", "waits_for" },
                filter: "waits_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_local_posts_edition",
                table: "local_posts",
                column: "edition",
                filter: "edition IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_local_posts_root",
                table: "local_posts",
                column: "root",
                filter: "root IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_another_way_at",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_platform_workspace_edits_sequence",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_platform_workspace_thread_of",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_platform_workspace_waits_for",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_local_posts_edition",
                table: "local_posts");

            migrationBuilder.DropIndex(
                name: "ix_local_posts_root",
                table: "local_posts");

            migrationBuilder.DropColumn(
                name: "another_way_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "draft",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "edits",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "not_before",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "is_notice",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "paced",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "plan_name",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "plan_platform",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "plan_workspace",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "thread_of",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "urgency",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "waits_for",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "edited_at",
                table: "local_posts");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "local_posts");

            migrationBuilder.DropColumn(
                name: "root",
                table: "local_posts");

            migrationBuilder.RenameColumn(
                name: "ended_at",
                table: "outbox",
                newName: "sent_at");

            migrationBuilder.AlterColumn<string>(
                name: "message",
                table: "outbox",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
