namespace ChatOpsBot.Web.Access;

/// <summary>A key that seals links and what is kept secret, as the framework writes it.</summary>
internal sealed class ProtectionKey
{
    private ProtectionKey() { }

    public string Name { get; private set; } = "";

    public string Xml { get; private set; } = "";

    internal static ProtectionKey Of(string name, string xml) => new() { Name = name, Xml = xml };
}
