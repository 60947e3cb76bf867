using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Tests.Answers;


namespace ChatOpsBot.Core.Tests.People;

/// <summary>A plan with roles, and people made one by one in the test that needs them.</summary>
internal static class SamplePeople
{
    internal static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    internal static readonly PlanKey Key = new("local", "local", "sample");

    /// <summary>Ada leads it as the contact of N1, Karim and Sofia have other roles, the architect is nobody.</summary>
    internal static PlanSnapshot Staffed(params ImmutableArray<ReadAction> actions) => (SamplePlan.Plan(actions.IsEmpty ? [SamplePlan.Action("ACT-001")] : actions) with
    {
        Resources =
        [
            new ReadResource("Ada Stone", "Project manager", null, [], 1),
            new ReadResource("Karim Benali", "Systems", null, [], 2),
            new ReadResource("Sofia Moreau", "Data", null, [], 3),
        ],
        Levels =
        [
            new ReadLevel(new LevelId(1), "Technical", "Project manager", TimeSpan.FromHours(4), 1),
            new ReadLevel(new LevelId(2), "Architecture", "Architect", TimeSpan.FromHours(24), 2),
        ],
    }).Snapshot(SamplePlan.J0);

    internal static AccountId Local(string name) => new("local", "local", name);

    internal static AccountId Slack(string user) => new("slack", "T1", user);

    internal static AccountId Teams(string user) => new("teams", "tenant", user);

    internal static Speaker On(this AccountId account, PlanSnapshot plan, PeopleSnapshot people, string admins = "", Standing standing = Standing.Member) =>
        SpeakerPolicy.Identify(account, standing, plan, people, AdminList.Read(admins, out _));

    /// <summary>Several people, each with what they have.</summary>
    internal sealed class Book
    {
        private readonly Roster _directory = Roster.Empty();
        private readonly List<Person> _persons = [];
        private readonly List<PlanGrant> _grants = [];
        private readonly List<RoleLink> _roles = [];
        private readonly List<ConversationBinding> _bindings = [];
        private readonly List<PlanSetting> _settings = [];
        private readonly List<RoleGroup> _groups = [];

        internal PeopleSnapshot Snapshot => PeopleSnapshot.Of(_persons, _grants, _roles, _settings, _bindings, _groups);

        internal Book With(string name, AccountId account, Right? granted = null, string? role = null, AccountId? also = null)
        {
            var person = _directory.Register(name, account);
            if (also is { } second) person.Join(second);
            if (granted is Right.Admin) person.MakeAdmin(true);
            else if (granted is { } right) _grants.Add(PlanGrant.Of(Key, person.Id, right));
            if (role is not null) _roles.Add(RoleLink.Of(Key, role, person.Id));
            _persons.Add(person);
            return this;
        }

        internal Book InGroup(string group, string role)
        {
            _groups.Add(RoleGroup.Of(Key, role, new GroupId(Slack("").Home, group), $"@{group}"));
            return this;
        }

        internal Book Set(PlanSettingKey key, string value)
        {
            _settings.Add(PlanSetting.Of(Key, key, value));
            return this;
        }

        internal Book Bound(string conversation, PlanKey plan)
        {
            _bindings.Add(ConversationBinding.Of(new ConversationId(WorkspaceKey.Local, conversation), plan));
            return this;
        }
    }
}
