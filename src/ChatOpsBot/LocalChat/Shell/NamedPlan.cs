using System.CommandLine;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>--plan NAME</c> and <c>--for HOME</c>: one of the plans of this machine, or of a workspace that is served.</summary>
internal sealed class NamedPlan
{
    private readonly Option<string?> _home = NamedHome.Option();

    private readonly Option<string?> _name = new("--plan") { Description = "The short name of the plan, where there are several; the first one when left out." };

    internal Command AddTo(Command command)
    {
        command.Options.Add(_name);
        command.Options.Add(_home);
        return command;
    }

    /// <returns>The plan, or what to say instead.</returns>
    internal async ValueTask<(PlanSnapshot? Plan, BotMessage? Refusal)> FindAsync(IServiceProvider services, ParseResult parsed, Language language, CancellationToken cancellation)
    {
        if (!NamedHome.TryRead(services, parsed.GetValue(_home), out var home)) return (null, ImportMessages.NotAWorkspace(language, parsed.GetValue(_home)!));

        var (plans, name) = (services.GetRequiredService<PlanSnapshots>(), parsed.GetValue(_name));
        if (await (name is null ? plans.FirstAsync(home, cancellation) : plans.CurrentAsync(new PlanKey(home, name), cancellation)) is { } plan) return (plan, null);

        return (null, name is null ? ImportMessages.NoPlan(language) : ImportMessages.Of(new ImportOutcome.NoSuchPlan(name), language, []));
    }
}
