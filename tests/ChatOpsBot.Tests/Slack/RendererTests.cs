using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Forms;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack.Inbound;
using ChatOpsBot.Slack.Inbound.Forms;
using ChatOpsBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Each kind of message as Slack gets it, in both languages.</summary>
public sealed class RendererTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-blocks-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_kind_of_answer_is_drawn_as_approved(Language language)
    {
        var approved = new ApprovedBlocks(language);
        foreach (var (name, message) in await MessageKinds.AnsweredAsync(language)) approved.Add(name, message);
        approved.ShouldMatch();
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_kind_of_message_that_nobody_asked_for_is_drawn_as_approved(Language language)
    {
        var approved = new ApprovedBlocks(language);
        foreach (var (name, message) in await MessageKinds.ToldAsync($"Data Source={Path.Combine(_folder.FullName, "plans.db")}", language)) approved.Add(name, message);
        approved.ShouldMatch();
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public async Task Every_kind_of_form_is_drawn_as_approved(Language language)
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var plan = (await bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, Cancellation))!;
        var action = plan.Actions.First(one => one.Code.Number == 6);
        var role = FirstSteps.Of(plan, PeopleSnapshot.Empty).Vacant[0];
        (string Name, FormStep Step)[] forms =
        [
            ("BlockForm", Asking($"{language.In("bloquer", "block")} {action.Code}", PromptKind.Text)),
            ("EditForm", Asking($"{language.In("échéance", "due")} {action.Code}", PromptKind.Day)),
            ("RolesForm", Asking($"{language.In("lier", "link")} {role} {language.In("à", "to")}", PromptKind.Person)),
            ("NewActionForm", new FormStep(NewActionButton.Of(language, plan).Command, null, NewActionButton.Of(language, plan).Prompts)),
            ("SnoozeForm", Asking($"{language.In("répéter", "snooze")} {action.Code}", PromptKind.Day)),
        ];

        var approved = new ApprovedBlocks(language);
        foreach (var (name, step) in forms)
        {
            var (title, steps) = ButtonForms.Steps(step, name, language, plan, PeopleSnapshot.Empty, Today);
            var form = new Form(title, steps, new SlackPlace("C1", "U1", "1.1")).Fitting();
            approved.AddView(name, FormView.Of(form, language, one => ButtonForms.IsAccount(one, Today)));
        }

        approved.ShouldMatch();

        static FormStep Asking(string command, PromptKind kind) => new(command, null, [new Prompt(command, kind, [])]);
    }

    private static readonly DateOnly Today = new(2026, 12, 2);
}
