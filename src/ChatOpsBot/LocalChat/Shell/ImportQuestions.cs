using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>Asks somebody at a terminal whose value is taken of each that chat and document both changed, and whether to go on.</summary>
internal sealed class ImportQuestions(TextReader input, TextWriter output, Language language)
{
    /// <param name="choice">What was chosen on the command line; what it names is not asked.</param>
    /// <returns>Null when it is not to be done.</returns>
    internal ImportChoice? Ask(ImmutableArray<ImportConflict> conflicts, ImportChoice choice)
    {
        foreach (var conflict in conflicts.Where(conflict => !choice.Named.ContainsKey(conflict.Name)))
        {
            output.WriteLine(ConflictMessages.Line(language, conflict).ToString());
            switch (Answer(language.In("[c]hat, [d]ocument, [C]hat ou [D]ocument pour tous les suivants (Entrée : chat) ? ", "[c]hat, [d]ocument, [C]hat or [D]ocument for all that follow (Enter: chat)? ")))
            {
                case null: return null;
                case "d": choice = choice.With(conflict.Name, ImportSide.Document); break;
                case "D": return IsMeant() ? choice with { Others = ImportSide.Document } : null;
                case "C": return IsMeant() ? choice with { Others = ImportSide.Chat } : null;
                default: choice = choice.With(conflict.Name, ImportSide.Chat); break;
            }
        }

        return IsMeant() ? choice : null;
    }

    private bool IsMeant() => Answer(language.In("Mettre à jour (o/N) ? ", "Update (y/N)? ")) is ['y' or 'Y' or 'o' or 'O', ..];

    private string? Answer(string question)
    {
        output.Write(question);
        return input.ReadLine()?.Trim();
    }
}
