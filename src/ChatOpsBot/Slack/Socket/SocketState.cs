namespace ChatOpsBot.Slack.Socket;

/// <summary>How far a socket is.</summary>
internal enum SocketState
{
    /// <summary>Connected and greeted: things come over it.</summary>
    Ready,

    /// <summary>Slack ends it soon; what still comes over it is taken, and another takes its place.</summary>
    Leaving,

    /// <summary>Sockets are switched off for the app: there is nothing to connect to.</summary>
    Disabled,

    Closed,
}
