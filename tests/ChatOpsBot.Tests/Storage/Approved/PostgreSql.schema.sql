CREATE TABLE audit (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    delivery_id character varying(200) NOT NULL,
    user_id character varying(200) NOT NULL,
    plan_name character varying(64),
    at timestamp with time zone NOT NULL,
    capability character varying(32) NOT NULL,
    items character varying(800) NOT NULL,
    outcome character varying(32) NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (platform, workspace, delivery_id)
);


CREATE TABLE bindings (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    conversation character varying(200) NOT NULL,
    plan_platform character varying(32) NOT NULL,
    plan_workspace character varying(64) NOT NULL,
    plan_name character varying(64) NOT NULL,
    CONSTRAINT pk_bindings PRIMARY KEY (platform, workspace, conversation)
);


CREATE TABLE directory (
    id integer NOT NULL,
    version bigint NOT NULL,
    last_person integer NOT NULL,
    CONSTRAINT pk_directory PRIMARY KEY (id)
);


CREATE TABLE held_changes (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    delivery_id character varying(200) NOT NULL,
    user_id character varying(200) NOT NULL,
    conversation character varying(200) NOT NULL,
    text text NOT NULL,
    drawn text,
    claimed_name character varying(200),
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_held_changes PRIMARY KEY (platform, workspace, delivery_id)
);


CREATE TABLE issued_codes (
    code character varying(16) NOT NULL,
    purpose character varying(32) NOT NULL,
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    user_id character varying(200) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_issued_codes PRIMARY KEY (code)
);


CREATE TABLE people (
    id integer NOT NULL,
    version bigint NOT NULL,
    name character varying(200) NOT NULL,
    is_admin boolean NOT NULL,
    language character varying(32),
    zone character varying(64),
    digest_hour time without time zone,
    preferred_platform character varying(32),
    is_muted boolean NOT NULL,
    muted_until timestamp with time zone,
    CONSTRAINT pk_people PRIMARY KEY (id)
);


CREATE TABLE plan_settings (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan_name character varying(64) NOT NULL,
    key character varying(32) NOT NULL,
    value character varying(200) NOT NULL,
    CONSTRAINT pk_plan_settings PRIMARY KEY (platform, workspace, plan_name, key)
);


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


CREATE TABLE accounts (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    user_id character varying(200) NOT NULL,
    person integer NOT NULL,
    CONSTRAINT pk_accounts PRIMARY KEY (platform, workspace, user_id),
    CONSTRAINT fk_accounts_people_person FOREIGN KEY (person) REFERENCES people (id) ON DELETE CASCADE
);


CREATE TABLE plan_grants (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan_name character varying(64) NOT NULL,
    person integer NOT NULL,
    granted character varying(32) NOT NULL,
    CONSTRAINT pk_plan_grants PRIMARY KEY (platform, workspace, plan_name, person),
    CONSTRAINT fk_plan_grants_people_person FOREIGN KEY (person) REFERENCES people (id) ON DELETE CASCADE
);


CREATE TABLE role_links (
    platform character varying(32) NOT NULL,
    workspace character varying(64) NOT NULL,
    plan_name character varying(64) NOT NULL,
    role character varying(200) NOT NULL,
    person integer NOT NULL,
    CONSTRAINT pk_role_links PRIMARY KEY (platform, workspace, plan_name, role, person),
    CONSTRAINT fk_role_links_people_person FOREIGN KEY (person) REFERENCES people (id) ON DELETE CASCADE
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


INSERT INTO directory (id, last_person, version)
VALUES (1, 0, 1);


CREATE UNIQUE INDEX ix_accounts_person_platform ON accounts (person, platform);


CREATE UNIQUE INDEX ix_action_items_platform_workspace_plan_code ON action_items (platform, workspace, plan, code);


CREATE INDEX ix_audit_platform_workspace_user_id_at ON audit (platform, workspace, user_id, at);


CREATE INDEX ix_journal_platform_workspace_plan_at ON journal (platform, workspace, plan, at);


CREATE INDEX ix_journal_platform_workspace_plan_item_plan_version ON journal (platform, workspace, plan, item, plan_version);


CREATE INDEX ix_plan_grants_person ON plan_grants (person);


CREATE INDEX ix_receipts_platform_workspace_conversation_sender_at ON receipts (platform, workspace, conversation, sender, at);


CREATE INDEX ix_role_links_person ON role_links (person);


