using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Web.Access;

/// <summary>Who looks at a page, as far as the door knows them; their right on a plan follows from the account.</summary>
/// <param name="Standing">What the door vouches for.</param>
/// <param name="Profile">The language their browser asks for; used before the plan's own.</param>
internal sealed record Visitor(AccountId Account, Standing Standing, Language? Profile);
