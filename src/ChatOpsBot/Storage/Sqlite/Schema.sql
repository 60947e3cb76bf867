CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE "absences" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_absences" PRIMARY KEY AUTOINCREMENT,
    "person" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "delegate" TEXT NULL
, "platform" TEXT NOT NULL DEFAULT 'local', "workspace" TEXT NOT NULL DEFAULT 'local');
CREATE TABLE "accounts" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "person" INTEGER NOT NULL, "language" TEXT NULL, "mail" TEXT NULL, "number" INTEGER NOT NULL DEFAULT 0, "zone" TEXT NULL,
    CONSTRAINT "pk_accounts" PRIMARY KEY ("platform", "workspace", "user_id"),
    CONSTRAINT "fk_accounts_people_person" FOREIGN KEY ("person") REFERENCES "people" ("id") ON DELETE CASCADE
);
CREATE TABLE "action_items" (
    "id" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "phase" TEXT NULL,
    "category" TEXT NULL,
    "recommendation" TEXT NULL,
    "priority" TEXT NULL,
    "priority_word" TEXT NULL,
    "owners" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "effort_days" TEXT NULL,
    "status" TEXT NOT NULL,
    "blocked_reason" TEXT NULL,
    "is_incomplete" INTEGER NOT NULL, "spent_days" TEXT NULL, "status_before_block" TEXT NULL, "weeks" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "pk_action_items" PRIMARY KEY ("platform", "workspace", "plan", "id"),
    CONSTRAINT "fk_action_items_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "action_sections" (
    "position" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "action" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "pk_action_sections" PRIMARY KEY ("platform", "workspace", "plan", "action", "position"),
    CONSTRAINT "fk_action_sections_action_items_platform_workspace_plan_action" FOREIGN KEY ("platform", "workspace", "plan", "action") REFERENCES "action_items" ("platform", "workspace", "plan", "id") ON DELETE CASCADE
);
CREATE TABLE "api_clients" (
    "name" TEXT NOT NULL CONSTRAINT "pk_api_clients" PRIMARY KEY,
    "token" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL
);
CREATE TABLE "audit" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "plan_name" TEXT NULL,
    "at" TEXT NOT NULL,
    "capability" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    CONSTRAINT "pk_audit" PRIMARY KEY ("platform", "workspace", "delivery_id")
);
CREATE TABLE "bindings" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "plan_platform" TEXT NOT NULL,
    "plan_workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    CONSTRAINT "pk_bindings" PRIMARY KEY ("platform", "workspace", "conversation")
);
CREATE TABLE "calendar_feeds" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    CONSTRAINT "pk_calendar_feeds" PRIMARY KEY ("platform", "workspace", "user_id")
);
CREATE TABLE "checklist_items" (
    "id" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "action" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    CONSTRAINT "pk_checklist_items" PRIMARY KEY ("platform", "workspace", "plan", "action", "id"),
    CONSTRAINT "fk_checklist_items_action_items_platform_workspace_plan_action" FOREIGN KEY ("platform", "workspace", "plan", "action") REFERENCES "action_items" ("platform", "workspace", "plan", "id") ON DELETE CASCADE
);
CREATE TABLE "directory" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_directory" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "last_person" INTEGER NOT NULL
);
CREATE TABLE "escalation_levels" (
    "id" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "problem_type" TEXT NOT NULL,
    "contact" TEXT NULL,
    "response_minutes" INTEGER NULL,
    CONSTRAINT "pk_escalation_levels" PRIMARY KEY ("platform", "workspace", "plan", "id"),
    CONSTRAINT "fk_escalation_levels_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "escalation_lines" (
    "line" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "escalation" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "level_number" INTEGER NULL,
    "by" TEXT NULL,
    "people" TEXT NOT NULL,
    "text" TEXT NULL,
    "until" TEXT NULL,
    "late_by" INTEGER NOT NULL,
    CONSTRAINT "pk_escalation_lines" PRIMARY KEY ("platform", "workspace", "plan_name", "escalation", "line"),
    CONSTRAINT "fk_escalation_lines_escalations_platform_workspace_plan_name_escalation" FOREIGN KEY ("platform", "workspace", "plan_name", "escalation") REFERENCES "escalations" ("platform", "workspace", "plan_name", "number") ON DELETE CASCADE
);
CREATE TABLE "escalations" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "due_day" TEXT NULL,
    "opener" TEXT NULL,
    "opened_at" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "level_number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "half_at" TEXT NULL,
    "nearly_at" TEXT NULL,
    "deadline" TEXT NULL,
    "is_told" INTEGER NOT NULL,
    "next_at" TEXT NULL,
    "acknowledged_by" TEXT NULL,
    "acknowledged_until" TEXT NULL,
    "ended_by" TEXT NULL,
    "ended_at" TEXT NULL,
    "decision" TEXT NULL,
    "last_line" INTEGER NOT NULL,
    "state_line" INTEGER NOT NULL,
    CONSTRAINT "pk_escalations" PRIMARY KEY ("platform", "workspace", "plan_name", "number")
);
CREATE TABLE "go_no_go" (
    "position" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "pk_go_no_go" PRIMARY KEY ("platform", "workspace", "plan", "position"),
    CONSTRAINT "fk_go_no_go_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "held_changes" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "drawn" TEXT NULL,
    "claimed_name" TEXT NULL,
    "expires_at" TEXT NOT NULL,
    CONSTRAINT "pk_held_changes" PRIMARY KEY ("platform", "workspace", "delivery_id")
);
CREATE TABLE "inbox" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_inbox" PRIMARY KEY AUTOINCREMENT,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "sender" TEXT NULL,
    "text" TEXT NOT NULL,
    "drawn" TEXT NULL,
    "setting" TEXT NULL,
    "profile" TEXT NULL,
    "received_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_at" TEXT NULL,
    "leased_by" TEXT NULL,
    "changed_at" TEXT NULL,
    "reply" TEXT NULL,
    "failure" TEXT NULL
, "standing" TEXT NOT NULL DEFAULT 'Member', "user_id" TEXT NULL, "is_private" INTEGER NOT NULL DEFAULT 0, "answer_address" TEXT NULL, "card" TEXT NULL, "refusal_address" TEXT NULL, "profile_name" TEXT NULL);
CREATE TABLE "installations" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "enterprise" TEXT NULL,
    "app" TEXT NOT NULL,
    "bot_user" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "token" TEXT NULL,
    "installed_by" TEXT NOT NULL,
    "installed_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "pk_installations" PRIMARY KEY ("platform", "workspace")
);
CREATE TABLE "issued_codes" (
    "code" TEXT NOT NULL CONSTRAINT "pk_issued_codes" PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL
);
CREATE TABLE "journal" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "actor" TEXT NULL,
    "at" TEXT NOT NULL,
    "box" INTEGER NULL,
    "conversation" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "new" TEXT NULL,
    "old" TEXT NULL,
    "undoes" INTEGER NULL, "is_private" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "pk_journal" PRIMARY KEY ("platform", "workspace", "plan", "plan_version", "line")
);
CREATE TABLE "local_posts" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_local_posts" PRIMARY KEY AUTOINCREMENT,
    "conversation" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "posted_at" TEXT NOT NULL
, "edited_at" TEXT NULL, "edition" INTEGER NULL, "root" INTEGER NULL);
CREATE TABLE "measures" (
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "target" TEXT NULL,
    "value" TEXT NULL,
    "remark" TEXT NULL,
    CONSTRAINT "pk_measures" PRIMARY KEY ("platform", "workspace", "plan", "kind", "position"),
    CONSTRAINT "fk_measures_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "milestones" (
    "id" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "actions" TEXT NOT NULL,
    "success_criterion" TEXT NULL,
    CONSTRAINT "pk_milestones" PRIMARY KEY ("platform", "workspace", "plan", "id"),
    CONSTRAINT "fk_milestones_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "news_timers" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "next_at" TEXT NOT NULL,
    CONSTRAINT "pk_news_timers" PRIMARY KEY ("platform", "workspace", "plan_name")
);
CREATE TABLE "outbox" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_outbox" PRIMARY KEY AUTOINCREMENT,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_at" TEXT NULL,
    "leased_by" TEXT NULL,
    "ended_at" TEXT NULL,
    "message_id" TEXT NULL,
    "failure" TEXT NULL
, "another_way_at" TEXT NULL, "draft" TEXT NULL, "edits" TEXT NULL, "not_before" TEXT NULL, "is_notice" INTEGER NOT NULL DEFAULT 0, "paced" INTEGER NOT NULL DEFAULT 0, "plan_name" TEXT NULL, "plan_platform" TEXT NULL, "plan_workspace" TEXT NULL, "thread_of" TEXT NULL, "urgency" INTEGER NOT NULL DEFAULT 1, "waits_for" TEXT NULL, "address" TEXT NULL, "may_be_posted" INTEGER NOT NULL DEFAULT 0);
CREATE TABLE "pending_files" (
    "token" TEXT NOT NULL CONSTRAINT "pk_pending_files" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "into" TEXT NULL,
    "beside" INTEGER NOT NULL,
    "choices" TEXT NOT NULL,
    "drawn" INTEGER NOT NULL,
    "expires_at" TEXT NOT NULL
);
CREATE TABLE "people" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_people" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "is_admin" INTEGER NOT NULL,
    "language" TEXT NULL,
    "zone" TEXT NULL,
    "digest_hour" TEXT NULL,
    "preferred_platform" TEXT NULL,
    "is_muted" INTEGER NOT NULL,
    "muted_until" TEXT NULL
, "skips_questions" INTEGER NOT NULL DEFAULT 0, "mail" TEXT NULL);
CREATE TABLE "plan_documents" (
    "revision" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "imported_at" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "pk_plan_documents" PRIMARY KEY ("platform", "workspace", "plan", "revision"),
    CONSTRAINT "fk_plan_documents_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "plan_grants" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "person" INTEGER NOT NULL,
    "granted" TEXT NOT NULL,
    CONSTRAINT "pk_plan_grants" PRIMARY KEY ("platform", "workspace", "plan_name", "person"),
    CONSTRAINT "fk_plan_grants_people_person" FOREIGN KEY ("person") REFERENCES "people" ("id") ON DELETE CASCADE
);
CREATE TABLE "plan_items" (
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "location" TEXT NULL,
    "priority" TEXT NULL,
    "priority_word" TEXT NULL,
    "owners" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "blocked_reason" TEXT NULL,
    "subject" TEXT NULL,
    "raised_at" TEXT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "pk_plan_items" PRIMARY KEY ("platform", "workspace", "plan", "kind", "number"),
    CONSTRAINT "fk_plan_items_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "plan_lines" (
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    CONSTRAINT "pk_plan_lines" PRIMARY KEY ("platform", "workspace", "plan", "kind", "position"),
    CONSTRAINT "fk_plan_lines_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "plan_settings" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "pk_plan_settings" PRIMARY KEY ("platform", "workspace", "plan_name", "key")
);
CREATE TABLE "plan_timers" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "next_at" TEXT NULL,
    "seen" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "by" TEXT NULL,
    CONSTRAINT "pk_plan_timers" PRIMARY KEY ("platform", "workspace", "plan_name", "kind")
);
CREATE TABLE "plans" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "start" TEXT NULL,
    "is_demonstration" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL, "report_template" TEXT NULL, "closed_at" TEXT NULL,
    CONSTRAINT "pk_plans" PRIMARY KEY ("platform", "workspace", "name")
);
CREATE TABLE "protection_keys" (
    "name" TEXT NOT NULL CONSTRAINT "pk_protection_keys" PRIMARY KEY,
    "xml" TEXT NOT NULL
);
CREATE TABLE "published_reports" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NULL,
    "markdown" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    CONSTRAINT "pk_published_reports" PRIMARY KEY ("platform", "workspace", "plan_name", "kind", "number")
);
CREATE TABLE "reports" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "cut_off_at" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    CONSTRAINT "pk_reports" PRIMARY KEY ("platform", "workspace", "plan_name", "week")
);
CREATE TABLE "resources" (
    "position" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "person" TEXT NULL,
    "availability" TEXT NULL,
    "actions" TEXT NOT NULL,
    CONSTRAINT "pk_resources" PRIMARY KEY ("platform", "workspace", "plan", "position"),
    CONSTRAINT "fk_resources_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "risks" (
    "position" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "probability" TEXT NULL,
    "impact" TEXT NULL,
    "mitigation" TEXT NULL,
    "contingency" TEXT NULL,
    CONSTRAINT "pk_risks" PRIMARY KEY ("platform", "workspace", "plan", "position"),
    CONSTRAINT "fk_risks_plans_platform_workspace_plan" FOREIGN KEY ("platform", "workspace", "plan") REFERENCES "plans" ("platform", "workspace", "name") ON DELETE CASCADE
);
CREATE TABLE "role_groups" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "group_name" TEXT NOT NULL,
    "plan_platform" TEXT NOT NULL,
    "plan_workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "pk_role_groups" PRIMARY KEY ("plan_platform", "plan_workspace", "plan_name", "role", "platform", "workspace", "group_name")
);
CREATE TABLE "role_links" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "person" INTEGER NOT NULL, "through_group" TEXT NULL,
    CONSTRAINT "pk_role_links" PRIMARY KEY ("platform", "workspace", "plan_name", "role", "person"),
    CONSTRAINT "fk_role_links_people_person" FOREIGN KEY ("person") REFERENCES "people" ("id") ON DELETE CASCADE
);
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sessions" PRIMARY KEY,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL
);
CREATE TABLE "snoozes" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    CONSTRAINT "pk_snoozes" PRIMARY KEY ("platform", "workspace", "plan_name", "kind", "item", "person")
);
CREATE TABLE "spent_links" (
    "id" TEXT NOT NULL CONSTRAINT "pk_spent_links" PRIMARY KEY,
    "expires_at" TEXT NOT NULL
);
CREATE TABLE "stand_up_answers" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "action" INTEGER NOT NULL,
    "asked_at" TEXT NULL,
    "on_track_at" TEXT NULL,
    CONSTRAINT "pk_stand_up_answers" PRIMARY KEY ("platform", "workspace", "plan_name", "day", "person", "action")
);
CREATE TABLE "teams_conversations" (
    "tenant" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "remote_id" TEXT NOT NULL,
    "service_url" TEXT NOT NULL,
    "team_id" TEXT NULL,
    "aad_object_id" TEXT NULL,
    "bot_id" TEXT NULL,
    "gone_at" TEXT NULL,
    "gone_why" TEXT NULL,
    CONSTRAINT "pk_teams_conversations" PRIMARY KEY ("tenant", "conversation")
);
CREATE TABLE "watches" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "watcher" TEXT NOT NULL,
    CONSTRAINT "pk_watches" PRIMARY KEY ("platform", "workspace", "plan_name", "kind", "item", "watcher")
);
CREATE TABLE "webhooks" (
    "name" TEXT NOT NULL CONSTRAINT "pk_webhooks" PRIMARY KEY,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "plan_name" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "off_at" TEXT NULL
);
CREATE INDEX "ix_absences_to" ON "absences" ("to");
CREATE UNIQUE INDEX "ix_accounts_person_platform" ON "accounts" ("person", "platform");
CREATE UNIQUE INDEX "ix_action_items_platform_workspace_plan_code" ON "action_items" ("platform", "workspace", "plan", "code");
CREATE UNIQUE INDEX "ix_api_clients_token" ON "api_clients" ("token");
CREATE INDEX "ix_audit_platform_workspace_user_id_at" ON "audit" ("platform", "workspace", "user_id", "at");
CREATE UNIQUE INDEX "ix_calendar_feeds_token" ON "calendar_feeds" ("token");
CREATE INDEX "ix_escalations_next_at" ON "escalations" ("next_at") WHERE next_at IS NOT NULL;
CREATE INDEX "ix_inbox_next_at" ON "inbox" ("next_at") WHERE next_at IS NOT NULL;
CREATE INDEX "ix_inbox_platform_workspace_conversation_sender_changed_at" ON "inbox" ("platform", "workspace", "conversation", "sender", "changed_at") WHERE changed_at IS NOT NULL;
CREATE INDEX "ix_inbox_platform_workspace_conversation_sequence" ON "inbox" ("platform", "workspace", "conversation", "sequence") WHERE next_at IS NOT NULL;
CREATE UNIQUE INDEX "ix_inbox_platform_workspace_delivery_id" ON "inbox" ("platform", "workspace", "delivery_id");
CREATE INDEX "ix_journal_platform_workspace_plan_at" ON "journal" ("platform", "workspace", "plan", "at");
CREATE INDEX "ix_journal_platform_workspace_plan_kind_item_plan_version" ON "journal" ("platform", "workspace", "plan", "kind", "item", "plan_version");
CREATE INDEX "ix_local_posts_conversation_id" ON "local_posts" ("conversation", "id");
CREATE INDEX "ix_local_posts_edition" ON "local_posts" ("edition") WHERE edition IS NOT NULL;
CREATE UNIQUE INDEX "ix_local_posts_intent" ON "local_posts" ("intent");
CREATE INDEX "ix_local_posts_root" ON "local_posts" ("root") WHERE root IS NOT NULL;
CREATE INDEX "ix_news_timers_next_at" ON "news_timers" ("next_at");
CREATE INDEX "ix_outbox_another_way_at" ON "outbox" ("another_way_at") WHERE another_way_at IS NOT NULL;
CREATE INDEX "ix_outbox_next_at" ON "outbox" ("next_at") WHERE next_at IS NOT NULL;
CREATE INDEX "ix_outbox_platform_workspace_conversation_message_id" ON "outbox" ("platform", "workspace", "conversation", "message_id") WHERE message_id IS NOT NULL;
CREATE INDEX "ix_outbox_platform_workspace_conversation_sequence" ON "outbox" ("platform", "workspace", "conversation", "sequence") WHERE next_at IS NOT NULL;
CREATE INDEX "ix_outbox_platform_workspace_edits_sequence" ON "outbox" ("platform", "workspace", "edits", "sequence") WHERE edits IS NOT NULL;
CREATE UNIQUE INDEX "ix_outbox_platform_workspace_intent" ON "outbox" ("platform", "workspace", "intent");
CREATE INDEX "ix_outbox_platform_workspace_thread_of" ON "outbox" ("platform", "workspace", "thread_of") WHERE thread_of IS NOT NULL;
CREATE INDEX "ix_outbox_platform_workspace_waits_for" ON "outbox" ("platform", "workspace", "waits_for") WHERE waits_for IS NOT NULL;
CREATE INDEX "ix_pending_files_expires_at" ON "pending_files" ("expires_at");
CREATE INDEX "ix_plan_grants_person" ON "plan_grants" ("person");
CREATE INDEX "ix_plan_timers_next_at" ON "plan_timers" ("next_at") WHERE next_at IS NOT NULL;
CREATE INDEX "ix_role_links_person" ON "role_links" ("person");
CREATE INDEX "ix_sessions_platform_workspace_user_id" ON "sessions" ("platform", "workspace", "user_id");
CREATE INDEX "ix_teams_conversations_tenant_team_id" ON "teams_conversations" ("tenant", "team_id") WHERE team_id IS NOT NULL;
CREATE INDEX "ix_webhooks_platform_workspace_plan_name" ON "webhooks" ("platform", "workspace", "plan_name");
INSERT INTO "__EFMigrationsHistory" VALUES ('20261123021319_Plans', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124021532_Journal', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124150722_Messages', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124152410_Sections', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124153934_Subjects', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124154930_People', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124161659_History', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124163808_News', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124180310_Delivery', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124182317_Clock', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261124194704_Reports', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129232539_Address', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261130012338_Platforms', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261130042155_AnswersGroupsFilesDoors', '10.0.15');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261130084541_ProfilesWebhooksInstallations', '10.0.15');
INSERT INTO "directory" VALUES (1, 1, 0);
