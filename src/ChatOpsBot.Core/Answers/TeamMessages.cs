using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>Every role with who fills it and what is theirs; what nobody owns, and who has nothing.</summary>
internal static class TeamMessages
{
    internal static BotMessage Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var others = Others(plan);
        if (plan.Resources.IsEmpty && others.IsEmpty) return Missing(language);

        var title = language.In("Équipe", "Team");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.AddRange(Notices(context));
        if (!plan.Resources.IsEmpty)
            blocks.Add(new MessageBlock.Rows([.. plan.Resources.Take(context.PageSize).Select(resource => Row(context, resource))]));
        if (!others.IsEmpty)
        {
            blocks.Add(Subheading.Of(language.In("Responsables hors de la table des ressources", "Owners outside the table of resources")));
            blocks.Add(new MessageBlock.Rows([.. others.Take(context.PageSize).Select(name => Row(context, name))]));
        }

        if (Idle(plan) is { Count: > 0 } idle)
            blocks.Add(new MessageBlock.Context(language.In("Sans aucune action : ", "Without any action: ") + string.Join(", ", idle) + "."));
        blocks.Add(new MessageBlock.Buttons(
        [
            new CommandButton(language.In("Actions sans responsable", "Unowned actions"), language.In("actions ouvertes sans responsable", "actions open unowned")),
            new CommandButton("Contacts", "contacts"),
            new CommandButton("Budget", "budget"),
        ]));
        var roles = language.In($"{plan.Resources.Length} rôles", $"{plan.Resources.Length} roles");
        return BotMessage.Answer(language, $"{title}: {roles}, {Unowned(language, plan.Actions.Count(IsUnowned))}", blocks.ToImmutable());
    }

    private static IEnumerable<MessageBlock> Notices(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var unowned = plan.Actions.Where(IsUnowned).ToList();
        if (unowned.Count > 0)
        {
            var given = unowned.Count(action => plan.Resources.Any(resource => Holds(resource, action)));
            var words = Unowned(language, unowned.Count) + (given == 0 ? "" : language.In(
                $", dont {given} confiée{(given > 1 ? "s" : "")} à un rôle", $", {given} of them given to a role"));
            yield return new MessageBlock.Notice(Tone.Warning, $"{words}.");
        }

        var empty = plan.Resources.Where(resource => resource.Person is null).Select(resource => resource.Role).ToList();
        if (empty.Count > 0)
            yield return new MessageBlock.Notice(Tone.Neutral, language.In("Personne n’est désigné pour : ", "Nobody is named for: ") + string.Join(", ", empty) + ".");
    }

    private static bool IsUnowned(ActionSnapshot action) => action is { IsOpen: true, IsIncomplete: false, Owners.IsEmpty: true };

    private static string Unowned(Language language, int count) =>
        language.In($"{Words.Actions(language, count)} sans responsable", $"{Words.Actions(language, count)} without owner");

    private static ListRow Row(AnswerContext context, ResourceSnapshot resource)
    {
        var language = context.Language;
        RichText person = resource.Person is { } name ? RichText.Of(new TextRun.Mention(name)) : language.In("personne de désigné", "nobody named");
        var actions = context.Plan.Actions.Where(action => action.Status is not ActionStatus.Archived && Holds(resource, action)).ToImmutableArray();
        var available = resource.Availability is { } share ? language.In($"disponible à {share}", $"available {share}") : language.In("disponibilité inconnue", "availability unknown");
        return Row(context, resource.Role, resource.Person ?? resource.Role, actions, [person, available]);
    }

    private static ListRow Row(AnswerContext context, string owner) => Row(
        context, owner, owner, [.. context.Plan.Actions.Where(action => action.Status is not ActionStatus.Archived && action.Owners.Contains(owner))], []);

    private static ListRow Row(AnswerContext context, string title, string asked, ImmutableArray<ActionSnapshot> actions, ImmutableArray<RichText> details)
    {
        var language = context.Language;
        var open = actions.Count(action => action.IsOpen);
        var ids = string.Join(", ", actions.Take(6).Select(action => action.Code)) + (actions.Length > 6 ? "…" : "");
        RichText load = actions.IsEmpty
            ? language.In("aucune action", "no action")
            : language.In($"{ids} ({open} ouverte{(open > 1 ? "s" : "")})", $"{ids} ({open} open)");
        return new ListRow("", title, [], details.Add(load), Progress.Of(actions), language.In($"mes actions {asked}", $"mine {asked}"));
    }

    /// <summary>By name or role when somebody owns it; while nobody does, by what the role is given in the document.</summary>
    private static bool Holds(ResourceSnapshot resource, ActionSnapshot action) => action.Owners.IsEmpty
        ? resource.Actions.Any(given => given.Id == action.Id)
        : action.Owners.Any(owner => Names(resource, owner));

    private static bool Names(ResourceSnapshot resource, string owner) =>
        Folding.Fold(owner) is var folded && (folded == Folding.Fold(resource.Role) || (resource.Person is { } person && folded == Folding.Fold(person)));

    /// <summary>Who owns actions without being in the table.</summary>
    private static ImmutableArray<string> Others(PlanSnapshot plan) =>
    [
        .. plan.Actions.Where(action => action is { IsIncomplete: false, Status: not ActionStatus.Archived })
            .SelectMany(action => action.Owners)
            .Where(owner => !plan.Resources.Any(resource => Names(resource, owner)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static List<string> Idle(PlanSnapshot plan) =>
    [
        .. plan.Resources
            .Where(resource => !plan.Actions.Any(action => action.Status is not ActionStatus.Archived && Holds(resource, action)))
            .Select(resource => resource.Person ?? resource.Role),
    ];

    private static BotMessage Missing(Language language) => MissingSection.Table(
        language,
        language.In("Ce plan ne nomme ni rôle ni responsable.", "This plan names no role and no owner."),
        null,
        language.In("Ressource|Rôle|Disponibilité|Actions Assignées", "Resource|Role|Availability|Assigned Actions"),
        language.In("Léa Martin|Tech Lead|50%|ACT-001, 002", "Ada Stone|Tech Lead|50%|ACT-001, 002"));
}
