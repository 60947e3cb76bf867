using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>A body of fields.</summary>
internal sealed class SlackForm
{
    private readonly Dictionary<string, StringValues> _fields;

    private SlackForm(Dictionary<string, StringValues> fields) => _fields = fields;

    /// <summary>Null for a field that is not there; of one that is there twice, the first counts.</summary>
    internal string? this[string name] => _fields.TryGetValue(name, out var values) ? values[0] : null;

    internal static SlackForm Of(byte[] body) => new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)));
}
