using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ChatOpsBot.LocalChat.Page;

namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>What the compiler makes of an interpolated text where <see cref="Html"/> is wanted.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlWriter
{
    private readonly StringBuilder _markup;

    public HtmlWriter(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + formattedCount * 32);

    internal string Markup => _markup.ToString();

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string? words) => _markup.Append(HtmlText.Escape(words ?? ""));

    public void AppendFormatted(Html part) => _markup.Append(part.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => _markup.AppendJoin("", parts);

    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));
}
