using System.Collections.Frozen;

namespace ChatOpsBot.Slack;

/// <summary>What to do about an error.</summary>
internal enum SlackTrouble
{
    /// <summary>Nothing was done; it may work later.</summary>
    Retry,

    /// <summary>It will never work for this message or place.</summary>
    Permanent,

    /// <summary>Nothing will work until somebody sets up the app again.</summary>
    Configuration,

    /// <summary>It may have been done or not.</summary>
    Unclear,
}

/// <summary>Sorts the errors of the Web API. One that nobody knows is a clear no, which is not asked for again.</summary>
internal static class SlackErrors
{
    private static readonly FrozenSet<string> Retry = FrozenSet.Create(
        StringComparer.Ordinal,
        "ratelimited", "rate_limited", "message_limit_exceeded", "request_timeout", "service_unavailable", "team_added_to_org",
        "external_channel_migrating", "streaming_state_conflict", "update_failed", "file_update_failed", "accesslimited", "hash_conflict");

    private static readonly FrozenSet<string> Configuration = FrozenSet.Create(
        StringComparer.Ordinal,
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope", "not_allowed_token_type", "no_permission",
        "access_denied", "team_access_not_granted", "org_login_required", "ekm_access_denied", "app_access_restricted", "messages_tab_disabled",
        "two_factor_setup_required", "enterprise_is_restricted", "team_disabled", "user_removed_from_team", "insecure_request", "not_enabled");

    /// <summary>Some aspect of what was asked may have succeeded, says the documentation.</summary>
    private static readonly FrozenSet<string> Unclear = FrozenSet.Create(StringComparer.Ordinal, "fatal_error", "internal_error");

    internal static SlackTrouble Of(string error) =>
        Retry.Contains(error) ? SlackTrouble.Retry
        : Configuration.Contains(error) ? SlackTrouble.Configuration
        : Unclear.Contains(error) ? SlackTrouble.Unclear
        : SlackTrouble.Permanent;
}
