using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>A setting of one plan that was made in chat and comes before the configuration's.</summary>
public sealed class PlanSetting
{
    private PlanSetting() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string PlanName { get; private set; } = "";

    public PlanSettingKey Key { get; private set; }

    /// <summary>As <see cref="PlanSettingRules"/> writes it: always readable.</summary>
    public string Value { get; private set; } = "";

    public PlanKey Plan => new(Platform, Workspace, PlanName);

    public static PlanSetting Of(PlanKey plan, PlanSettingKey key, string value) =>
        new() { Platform = plan.Platform, Workspace = plan.Workspace, PlanName = plan.Plan, Key = key, Value = value };

    public void Become(string value) => Value = value;
}

/// <summary>What a lead may set for a plan.</summary>
public enum PlanSettingKey
{
    Language,

    /// <summary>An IANA zone.</summary>
    TimeZone,

    /// <summary><c>Mon-Fri</c>.</summary>
    WorkingDays,

    /// <summary><c>09:00-18:00</c>.</summary>
    WorkingHours,

    /// <summary><c>FR</c> or <c>none</c>.</summary>
    Holidays,

    /// <summary>Whether the clock reminds and escalates by itself: <c>on</c> or <c>off</c>.</summary>
    Reminders,

    /// <summary>The levels whose time runs at night and on days off too: <c>N3</c>, <c>N2 N3</c>, or <c>none</c>.</summary>
    WallClock,

    /// <summary><c>09:15</c> or <c>off</c>.</summary>
    Standup,

    /// <summary>How long before the stand-up owners are asked: <c>30 min</c> or <c>off</c>.</summary>
    Questions,

    /// <summary><c>friday 16:00</c> or <c>off</c>.</summary>
    Report,

    /// <summary><c>2026-12-10 14:00 every 2 weeks</c> or <c>off</c>.</summary>
    Steering,

    /// <summary>Who is mailed the weekly report: <c>a@example.org, b@example.org</c>, or <c>none</c>.</summary>
    Mail,
}
