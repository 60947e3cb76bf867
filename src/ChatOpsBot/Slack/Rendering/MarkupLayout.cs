using System.Text;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Lays pieces into texts that are no longer than Slack takes; what is bold at the end of one is bold at the start of the next.</summary>
internal sealed class MarkupLayout(int longest)
{
    /// <summary>Kept free for what closes a text.</summary>
    private const int Closing = 2;

    private readonly List<string> _parts = [];
    private readonly StringBuilder _part = new();
    private Wrap _open;
    private int _blank;
    private int _line;

    /// <summary>All of it in one text or several; none of it is empty.</summary>
    internal static IReadOnlyList<string> Parts(IEnumerable<MarkupPiece> pieces, int longest)
    {
        var layout = new MarkupLayout(longest);
        foreach (var piece in pieces) layout.Add(piece);
        layout.End();
        return layout._parts;
    }

    /// <summary>As much of it as one text holds.</summary>
    internal static string Cut(IEnumerable<MarkupPiece> pieces, int longest)
    {
        var parts = Parts(pieces, longest - SlackText.Ellipsis.Length);
        return parts.Count > 1 ? parts[0] + SlackText.Ellipsis : parts.Count == 1 ? parts[0] : "";
    }

    private void Add(MarkupPiece piece)
    {
        // A change of style closes one sign and opens another, each with a break beside it.
        if (_part.Length + piece.Text.Length + Closing + (piece.Wrap == _open ? 0 : 4) > longest) Overflow();
        if (piece.Wrap != _open) Change(piece);
        _part.Append(piece.Text);
        if (_open is not Wrap.None) return;

        if (piece.Text == "\n") _line = _part.Length;
        else if (piece.Text == " ") _blank = _part.Length;
    }

    /// <summary>Ends the text with its last line, else at its last blank, so that nothing is torn apart that need not be.</summary>
    private void Overflow()
    {
        var end = _line > longest / 2 ? _line : _blank;
        if (end > longest / 2)
        {
            // There everything was closed; what was opened since is opened in the rest.
            var rest = _part.ToString(end, _part.Length - end);
            _part.Length = end;
            Flush();
            _part.Append(rest);
            return;
        }

        End();
    }

    private void Change(MarkupPiece next)
    {
        Close();
        if (next.Wrap is Wrap.None)
        {
            // A sign that closes within a word closes nothing.
            if (_part.Length > 0 && char.IsLetterOrDigit(next.Text[0])) _part.Append(SlackText.Break);
            return;
        }

        if (_part.Length > 0 && !char.IsWhiteSpace(_part[^1])) _part.Append(SlackText.Break);
        _part.Append(Sign(next.Wrap));
        _open = next.Wrap;
    }

    private void Close()
    {
        if (_open is not Wrap.None) _part.Append(Sign(_open));
        _open = Wrap.None;
    }

    private void End()
    {
        Close();
        Flush();
    }

    private void Flush()
    {
        var text = _part.ToString().Trim('\n');
        if (!string.IsNullOrWhiteSpace(text)) _parts.Add(text);
        _part.Clear();
        (_blank, _line) = (0, 0);
    }

    private static char Sign(Wrap wrap) => wrap switch
    {
        Wrap.Bold => '*',
        Wrap.Code => '`',
        Wrap.None => throw new System.Diagnostics.UnreachableException(),
    };
}
