CREATE TABLE plans (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    version bigint NOT NULL,
    title text NOT NULL,
    language character varying(32) NOT NULL,
    start date,
    is_demonstration boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_plans PRIMARY KEY (platform, workspace, name)
);


CREATE TABLE receipts (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    delivery_id character varying(200) NOT NULL,
    conversation character varying(200) NOT NULL,
    sender character varying(200),
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    reply text NOT NULL,
    CONSTRAINT pk_receipts PRIMARY KEY (platform, workspace, delivery_id)
);


CREATE TABLE action_items (
    id integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    code character varying(32) NOT NULL,
    version bigint NOT NULL,
    title text NOT NULL,
    phase text,
    category text,
    recommendation text,
    priority character varying(32),
    priority_word text,
    owners text[] NOT NULL,
    due text NOT NULL,
    effort_days numeric,
    status character varying(32) NOT NULL,
    blocked_reason text,
    status_before_block character varying(32),
    spent_days numeric,
    is_incomplete boolean NOT NULL,
    CONSTRAINT pk_action_items PRIMARY KEY (platform, workspace, plan, id),
    CONSTRAINT fk_action_items_plans_platform_workspace_plan FOREIGN KEY (platform, workspace, plan) REFERENCES plans (platform, workspace, name) ON DELETE CASCADE
);


CREATE TABLE escalation_levels (
    id integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    version bigint NOT NULL,
    problem_type text NOT NULL,
    contact text,
    response_minutes integer,
    CONSTRAINT pk_escalation_levels PRIMARY KEY (platform, workspace, plan, id),
    CONSTRAINT fk_escalation_levels_plans_platform_workspace_plan FOREIGN KEY (platform, workspace, plan) REFERENCES plans (platform, workspace, name) ON DELETE CASCADE
);


CREATE TABLE journal (
    plan_version bigint NOT NULL,
    line integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    actor character varying(200),
    conversation character varying(200) NOT NULL,
    item integer NOT NULL,
    code character varying(32) NOT NULL,
    box integer,
    field character varying(32) NOT NULL,
    old text,
    new text,
    undoes bigint,
    CONSTRAINT pk_journal PRIMARY KEY (platform, workspace, plan, plan_version, line),
    CONSTRAINT fk_journal_plans_platform_workspace_plan FOREIGN KEY (platform, workspace, plan) REFERENCES plans (platform, workspace, name) ON DELETE CASCADE
);


CREATE TABLE milestones (
    id integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    version bigint NOT NULL,
    title text NOT NULL,
    date text NOT NULL,
    actions text[] NOT NULL,
    success_criterion text,
    CONSTRAINT pk_milestones PRIMARY KEY (platform, workspace, plan, id),
    CONSTRAINT fk_milestones_plans_platform_workspace_plan FOREIGN KEY (platform, workspace, plan) REFERENCES plans (platform, workspace, name) ON DELETE CASCADE
);


CREATE TABLE plan_documents (
    revision integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    file_name character varying(260) NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT pk_plan_documents PRIMARY KEY (platform, workspace, plan, revision),
    CONSTRAINT fk_plan_documents_plans_platform_workspace_plan FOREIGN KEY (platform, workspace, plan) REFERENCES plans (platform, workspace, name) ON DELETE CASCADE
);


CREATE TABLE resources (
    position integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    version bigint NOT NULL,
    role text NOT NULL,
    person text,
    availability text,
    actions text[] NOT NULL,
    CONSTRAINT pk_resources PRIMARY KEY (platform, workspace, plan, position),
    CONSTRAINT fk_resources_plans_platform_workspace_plan FOREIGN KEY (platform, workspace, plan) REFERENCES plans (platform, workspace, name) ON DELETE CASCADE
);


CREATE TABLE action_sections (
    position integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    action integer NOT NULL,
    kind character varying(32) NOT NULL,
    heading text NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_action_sections PRIMARY KEY (platform, workspace, plan, action, position),
    CONSTRAINT fk_action_sections_action_items_platform_workspace_plan_action FOREIGN KEY (platform, workspace, plan, action) REFERENCES action_items (platform, workspace, plan, id) ON DELETE CASCADE
);


CREATE TABLE checklist_items (
    id integer NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan character varying(64) NOT NULL,
    action integer NOT NULL,
    kind character varying(32) NOT NULL,
    number integer NOT NULL,
    section text NOT NULL,
    text text NOT NULL,
    done boolean NOT NULL,
    CONSTRAINT pk_checklist_items PRIMARY KEY (platform, workspace, plan, action, id),
    CONSTRAINT fk_checklist_items_action_items_platform_workspace_plan_action FOREIGN KEY (platform, workspace, plan, action) REFERENCES action_items (platform, workspace, plan, id) ON DELETE CASCADE
);


CREATE UNIQUE INDEX ix_action_items_platform_workspace_plan_code ON action_items (platform, workspace, plan, code);


CREATE INDEX ix_journal_platform_workspace_plan_at ON journal (platform, workspace, plan, at);


CREATE INDEX ix_journal_platform_workspace_plan_item_plan_version ON journal (platform, workspace, plan, item, plan_version);


CREATE INDEX ix_receipts_platform_workspace_conversation_sender_at ON receipts (platform, workspace, conversation, sender, at);


