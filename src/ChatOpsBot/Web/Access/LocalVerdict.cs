namespace ChatOpsBot.Web.Access;

/// <summary>Whether a request comes from a person at this machine, and if not, by what it was seen.</summary>
internal enum LocalVerdict
{
    Local,

    /// <summary>The bot has a public address, so a loopback connection may be anybody's.</summary>
    Published,

    /// <summary>It comes from another machine, or from nowhere that is known.</summary>
    Remote,

    /// <summary>A proxy or tunnel passed it on.</summary>
    Forwarded,

    /// <summary>The browser was sent here under another name than this machine's own.</summary>
    OtherHost,

    /// <summary>Another site's page asks for a change, or nobody says which page does.</summary>
    OtherOrigin,
}
