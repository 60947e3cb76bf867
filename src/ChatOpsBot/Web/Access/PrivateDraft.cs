using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Web.Access;

/// <summary>A word for one account alone as the outbox keeps it: what it is about and whom it is for, without the secret it will hold.</summary>
/// <param name="Standing">What the platform vouched for when it was asked.</param>
internal sealed record PrivateDraft(Language Language, Standing Standing, AccountId Account)
{
    internal static PrivateDraft Read(string rest)
    {
        var parts = rest.Split('/', 3);
        return new PrivateDraft(Languages.FromTag(parts[0])!.Value, Enum.Parse<Standing>(parts[1]), AccountId.Parse(parts[2]));
    }

    public override string ToString() => $"{Language.Code()}/{Standing}/{Account}";
}
