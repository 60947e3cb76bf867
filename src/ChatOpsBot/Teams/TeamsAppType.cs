namespace ChatOpsBot.Teams;

/// <summary>How the app is registered, which decides where its tokens come from.</summary>
internal enum TeamsAppType
{
    /// <summary>In one tenant, with a secret or a certificate of its own.</summary>
    SingleTenant,

    /// <summary>For any tenant; no new ones are registered since 2025, those that are there go on.</summary>
    MultiTenant,

    /// <summary>In Azure, which answers for it: there is nothing to keep secret.</summary>
    ManagedIdentity,
}
