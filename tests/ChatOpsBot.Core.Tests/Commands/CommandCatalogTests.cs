using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Tests.Commands;

public class CommandCatalogTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);

    [Fact]
    public void No_word_belongs_to_two_commands()
    {
        var owners = CommandCatalog.Entries
            .SelectMany(entry => entry.English.Concat(entry.French).Select(Folding.Fold).Distinct().Select(word => (word, entry.Name)))
            .ToLookup(pair => pair.word, pair => pair.Name);

        Assert.All(owners, word => Assert.Single(word));
    }

    [Fact]
    public void No_list_of_words_has_one_twice() => Assert.All(CommandCatalog.Entries, entry =>
    {
        Assert.Distinct(entry.English.Select(Folding.Fold));
        Assert.Distinct(entry.French.Select(Folding.Fold));
    });

    [Fact]
    public void English_words_are_folded_and_the_name_comes_first() => Assert.All(CommandCatalog.Entries, entry =>
    {
        Assert.Equal(entry.Name, entry.English[0]);
        Assert.All(entry.English, word => Assert.Equal(Folding.Fold(word), word));
    });

    [Fact]
    public void Every_command_has_a_reader_and_every_reader_a_command() =>
        Assert.Equal(CommandCatalog.Entries.Select(entry => entry.Name).Order(), CommandParser.Readers.Keys.Order());

    [Fact]
    public void Every_example_is_understood() => Assert.All(CommandCatalog.Entries, entry =>
        Assert.IsNotType<ParsedCommand.NotUnderstood>(CommandParser.Parse(entry.Example, Today, null)));

    [Fact]
    public void An_example_begins_with_the_name_of_its_command() => Assert.All(
        CommandCatalog.Entries.Where(entry => entry.Name != "milestones"),
        entry => Assert.StartsWith(entry.Name, entry.Example, StringComparison.Ordinal));

    [Theory]
    [InlineData("status", "status ACT-004")]
    [InlineData("actions", "actions P1 open")]
    [InlineData("mine", "mine")]
    [InlineData("next", "next")]
    [InlineData("overdue", "overdue")]
    [InlineData("blocked", "blocked")]
    [InlineData("milestones", "milestone M2")]
    [InlineData("plan", "plan")]
    [InlineData("dashboard", "dashboard")]
    [InlineData("gantt", "gantt")]
    [InlineData("priorities", "priorities")]
    [InlineData("risks", "risks")]
    [InlineData("kpi", "kpi")]
    [InlineData("sla", "sla")]
    [InlineData("scores", "scores")]
    [InlineData("gonogo", "gonogo")]
    [InlineData("prerequisites", "prerequisites")]
    [InlineData("closing", "closing")]
    [InlineData("deliverables", "deliverables")]
    [InlineData("documents", "documents")]
    [InlineData("attention", "attention")]
    [InlineData("decision", "decision")]
    [InlineData("incident", "incident")]
    [InlineData("team", "team")]
    [InlineData("contacts", "contacts")]
    [InlineData("budget", "budget")]
    [InlineData("history", "history ACT-004")]
    [InlineData("start", "Start ACT-005")]
    [InlineData("done", "Complete ACT-004.Step2")]
    [InlineData("undone", "Undone ACT-004.Step2")]
    [InlineData("block", "Block ACT-005 «waits for the key»")]
    [InlineData("unblock", "Unblock ACT-005")]
    [InlineData("reopen", "Reopen ACT-001 «one more interface found»")]
    [InlineData("assign", "Assign ACT-005 Karim Benali")]
    [InlineData("due", "SetDue ACT-005 +3d")]
    [InlineData("priority", "SetPriority ACT-005 P1")]
    [InlineData("title", "SetTitle ACT-005 «Encrypt the key in memory»")]
    [InlineData("spent", "Spend ACT-005 0.5")]
    [InlineData("note", "Note ACT-005 «asked the host again»")]
    [InlineData("add", "Add «Train the front desk»  P2 friday")]
    [InlineData("archive", "Archive ACT-009")]
    [InlineData("steering", "steering")]
    [InlineData("on track", "OnTrack ACT-005")]
    [InlineData("publish", "Publish M1")]
    [InlineData("undo", "Undo")]
    [InlineData("escalations", "escalations")]
    [InlineData("escalate", "Escalate ACT-005 N1 «waits for the key»")]
    [InlineData("ack", "Acknowledge ESC-1 -")]
    [InlineData("resolve", "Resolve ESC-1 «the key was handed over»")]
    [InlineData("withdraw", "Withdraw ESC-1 -")]
    [InlineData("snooze", "Snooze ACT-005 «tomorrow»")]
    [InlineData("absent", "Absent - -")]
    [InlineData("pause", "Pause -")]
    [InlineData("resume", "Resume")]
    [InlineData("simulate", "simulate 14")]
    [InlineData("switch on", "SetPlan Reminders «on»")]
    [InlineData("switch off", "SetPlan Reminders «off»")]
    [InlineData("setup", "FirstSteps")]
    [InlineData("plan start", "PlanStart 2026-11-20")]
    [InlineData("link", "LinkRole «Architecte» Karim Benali")]
    [InlineData("i am", "IAm «Karim Benali»")]
    [InlineData("confirm", "Confirm «Karim Benali»")]
    [InlineData("grant", "Grant «Sofia» Lead")]
    [InlineData("claim", "Claim «K7M2QPW94X»")]
    [InlineData("here", "ListPlans")]
    [InlineData("settings", "SetOwn Language «fr»")]
    [InlineData("doctor", "doctor")]
    [InlineData("help", "help status")]
    public void An_example_asks_what_its_command_is_for(string name, string understood) =>
        Assert.Equal(understood, CommandParser.Parse(CommandCatalog.Find(name)!.Example, Today, null).InWords());

    [Fact]
    public void Every_word_of_a_command_finds_it_in_any_case() => Assert.All(
        CommandCatalog.Entries.SelectMany(entry => entry.English.Concat(entry.French).Select(word => (word, entry))),
        pair =>
        {
            Assert.Same(pair.entry, CommandCatalog.Find(pair.word));
            Assert.Same(pair.entry, CommandCatalog.Find(pair.word.ToUpperInvariant()));
        });

    [Fact]
    public void Every_word_of_a_command_is_a_topic_of_help() => Assert.All(
        CommandCatalog.Entries.SelectMany(entry => entry.English.Concat(entry.French).Except(["?"]).Select(word => (word, entry))),
        pair =>
        {
            var parsed = CommandParser.Parse($"help {pair.word}", Today, null);
            Assert.Equal(new Question.Help(pair.entry), Assert.IsType<ParsedCommand.Asked>(parsed).Question);
        });

    [Theory]
    [InlineData("mes actions", "mine")]
    [InlineData("BLOQUEES", "blocked")]
    [InlineData("etat du plan", "plan")]
    [InlineData("/status", "status")]
    public void A_topic_is_found_by_any_of_its_words(string word, string name) => Assert.Equal(name, CommandCatalog.Find(word)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("foo")]
    [InlineData("status 4")]
    public void Other_words_find_nothing(string word) => Assert.Null(CommandCatalog.Find(word));

    [Fact]
    public void Every_word_alone_asks_something_or_says_what_it_lacks() => Assert.All(
        CommandCatalog.Entries.SelectMany(entry => entry.English.Concat(entry.French).Select(word => (word, entry.Name))),
        pair => Assert.StartsWith(Alone(pair.Name), CommandParser.Parse(pair.word, Today, null).InWords(), StringComparison.Ordinal));

    private static string Alone(string name) => name switch
    {
        "status" or "start" or "done" or "undone" or "block" or "unblock" or "reopen" or "assign" or "priority" or "title" or "spent" or "note" or "archive" => "MissingId",
        "escalate" or "ack" or "resolve" or "withdraw" or "snooze" => "MissingId",
        "absent" => "Absent - -",
        "pause" => "Pause -",
        "resume" => "Resume",
        "switch on" => "SetPlan Reminders «on»",
        "switch off" => "SetPlan Reminders «off»",
        "add" or "plan start" or "link" or "i am" or "confirm" or "grant" or "claim" or "publish" or "forget" => "MissingValue",
        "setup" => "FirstSteps",
        "here" => "ListPlans",
        "watch" => "ListWatched",
        "unwatch" => "MissingId",
        "settings" => "ShowSettings",
        "schedule" => "ShowSchedule",
        "due" => "next",
        "undo" => "Undo",
        "plan close" => "ClosePlan",
        "calendar" => "Calendar",
        _ => name,
    };
}
