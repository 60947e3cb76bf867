using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Forms;

/// <summary>What is said around forms, on whichever platform.</summary>
internal static class FormMessages
{
    /// <summary>Over what a form means, before it is so.</summary>
    internal static string Confirm(Language language) => language.In("Confirmer", "Confirm");
}
