namespace ChatOpsBot.Tests.Stories;

/// <summary>A channel, or what one person and the bot say to each other, in words that every platform has.</summary>
internal sealed class ChatPlace(ChatPlatform chat, string name)
{
    /// <summary>What everybody there sees of the bot, oldest first.</summary>
    internal IReadOnlyList<Shown> Messages => chat.MessagesIn(name);

    /// <summary>Those of them that stand in a thread: the board and the cards of the clock stand by themselves.</summary>
    internal IReadOnlyList<Shown> Answers => [.. Messages.Where(message => message.Thread is not null)];

    internal Task Says(string person, string text) => chat.SaysAsync(name, person, text);

    internal Task Press(string person, Shown message, string label) => chat.PressAsync(name, person, message, label);

    /// <summary>Presses a button that opens a form, and sends it with what is filled in.</summary>
    internal async Task FillIn(string person, Shown message, string label, params (int Input, string Value)[] filled)
    {
        await chat.OpenAsync(name, person, message, label);
        await chat.SendAsync(name, person, filled);
    }

    /// <summary>The last message that says so, as it stands.</summary>
    internal Shown ShouldShow(string text)
    {
        var found = Messages.LastOrDefault(message => message.Text.Contains(text, StringComparison.Ordinal));
        Assert.True(found is not null, $"No message in {name} shows '{text}'. They are:\n{string.Join("\n---\n", Messages.Select(message => message.Text))}");
        return found;
    }

    internal void ShouldNotShow(string text) => Assert.DoesNotContain(text, string.Join("\n---\n", Messages.Select(message => message.Text)), StringComparison.Ordinal);

    /// <summary>The same message, as it stands now.</summary>
    internal Shown Now(Shown message) => Messages.Single(one => one.Id == message.Id);
}
