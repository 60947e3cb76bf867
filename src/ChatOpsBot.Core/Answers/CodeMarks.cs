using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>Sentences in which what is to be typed stands between backticks.</summary>
internal static class CodeMarks
{
    internal static RichText Read(string sentence) => new(
    [
        .. sentence.Split('`').Select((part, index) => index % 2 == 0 ? RichText.Plain(part) : RichText.Code(part)).Where(run => run.Text.Length > 0),
    ]);
}
