using System.Text;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>A line of a drawing in which pieces are replaced while its frame stays where it is: blanks make room or fill up.</summary>
internal sealed class DrawnLine(string text)
{
    private readonly StringBuilder _text = new(text);

    public override string ToString() => _text.ToString();

    /// <summary>False when the blanks behind the piece do not give the room it needs: the line is then as it was.</summary>
    internal bool Replace(int start, int length, string piece)
    {
        var more = DisplayWidth.Of(piece) - DisplayWidth.Of(_text.ToString(start, length));
        var after = start + length;
        if (more > 0)
        {
            if (RoomBehind(after, more) is not { } room) return false;
            _text.Remove(room, more);
        }

        _text.Remove(start, length).Insert(start, piece);
        if (more < 0) _text.Insert(EndOfWord(start + piece.Length), " ", -more);
        return true;
    }

    /// <summary>A percent sign stays at its figure.</summary>
    private int EndOfWord(int at)
    {
        while (at < _text.Length && _text[at] != ' ' && !IsBar(_text[at])) at++;
        return at;
    }

    /// <summary>The first run of blanks that keeps one when it gives so many; a bar of the frame lies behind all that may move.</summary>
    private int? RoomBehind(int from, int more)
    {
        for (var at = from; at < _text.Length && !IsBar(_text[at]); at++)
        {
            var end = at;
            while (end < _text.Length && _text[end] == ' ') end++;
            if (end - at > more) return at;
            at = Math.Max(at, end - 1);
        }

        return null;
    }

    internal static bool IsBar(char character) => character is '│' or '┃' or '║' or '|';
}
