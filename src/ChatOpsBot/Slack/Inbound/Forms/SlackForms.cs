using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Forms;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Slack.Inbound.Home;
using ChatOpsBot.Slack.Inbound.Wire;

namespace ChatOpsBot.Slack.Inbound.Forms;

/// <summary>Opens forms, and says what was filled in as if it had been typed.</summary>
internal sealed class SlackForms(
    SlackApi api, SlackSenders senders, SlackCards cards, MessageRouter router, MessageReader reader, PeopleDirectory directory, Submissions submissions, SlackWaits waits,
    LateAnswers answers, SlackHome home)
{
    /// <summary>Opens the form that a button asks for; the trigger of the press is good for three seconds.</summary>
    internal async Task OpenAsync(SlackIdentity self, SlackPlace place, ButtonValue button, string? label, string trigger, CancellationToken cancellation)
    {
        var asking = await senders.LookingAsync(self, place, Surface.CardAction, $"press/{trigger}");
        var plan = await router.PlanAsync(asking with { Drawn = button.Drawn }, cancellation);
        var language = reader.LanguageFor(asking, plan);
        var where = place with { StaysAsItIs = await cards.FindAsync(self, place, cancellation) is { StaysAsItIs: true } };
        var (title, steps) = ButtonForms.Steps(
            new FormStep(button.Command, button.Drawn, button.Prompts), (label ?? button.Command).TrimEnd('…', '.', ' '), language, plan, await directory.CurrentAsync(self.Workspace, cancellation), senders.Today);
        await OpenAsync(new Form(title, steps, where), language, trigger, asking, cancellation);
    }

    /// <param name="asking">Whoever opens it, to be told when it does not open.</param>
    internal async Task OpenAsync(Form form, Language language, string trigger, InboundMessage asking, CancellationToken cancellation)
    {
        var view = FormView.Of(form.Fitting(), language, step => ButtonForms.IsAccount(step, senders.Today));
        var opened = await api.CallAsync(asking.Workspace, "views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view }, cancellation);
        if (opened is not SlackAnswer.Ok) await answers.OweAsync(asking, SlackMessages.NotOpened(language, form.Steps[0].Command));
    }

    /// <summary>Waits until what was filled in is done; a refusal is shown in the form.</summary>
    internal async Task<SlackAck> SubmitAsync(SlackIdentity self, string user, Interaction sent)
    {
        var came = waits.Now;
        if (sent.View is not { } view || Form.Read(view.PrivateMetadata, user) is not { } form) return SlackAck.Taken;

        var said = await FormAnswers.ReadAsync(form, view, id => senders.MentionAsync(self, id));
        if (said.Count == 0) return SlackAck.Taken;

        var commands = await MessagesAsync(self, form, said, sent.TriggerId!);
        var isHome = form.Place.IsHome;
        var reply = await waits.InTimeAsync(isHome ? SayAsync(commands) : submissions.HandleAsync(commands), commands[^1], came, owes: !isHome);
        if (reply is null) return SlackAck.Taken;
        if (reply.Kind is MessageKind.Answer)
        {
            waits.Follow(FinishAsync(self, form, commands[^1], reply));
            return SlackAck.Taken;
        }

        if (AskedBack.In(reply) is { } agree)
        {
            var asked = form with { Title = FormMessages.Confirm(reply.Language), Steps = [AskedBack.Step(agree)] };
            return new SlackAck.Body(new JsonObject { ["response_action"] = "update", ["view"] = FormView.Asking(asked, agree.Label, reply.Summary, reply.Language) });
        }

        // What offers a choice cannot be shown in a form, and what asks for nothing has no input to say it at.
        if (reply.Blocks.Any(block => block is MessageBlock.Buttons) || !form.Prompts.Any())
        {
            await answers.OweAsync(commands[^1], reply);
            return SlackAck.Taken;
        }

        return new SlackAck.Body(new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [FormView.NameOf(form.Prompts.Count() - 1)] = reply.Summary } });
    }

    /// <summary>On the bot's own page the answer stands on the page.</summary>
    private async Task<BotMessage> SayAsync(List<InboundMessage> commands)
    {
        BotMessage reply;
        var number = 0;
        do reply = await router.AnswerAsync(commands[number], CancellationToken.None);
        while (reply.Kind is MessageKind.Answer && ++number < commands.Count);
        return reply;
    }

    private async Task FinishAsync(SlackIdentity self, Form form, InboundMessage last, BotMessage reply)
    {
        // The message that the action was made of is found again from its history.
        if (form.IsOfMessage && AddedBy(reply) is { } added && await PermalinkAsync(self, form.Place) is { } link)
            await router.AnswerAsync(last with { Text = $"note {added} {link}", DeliveryId = $"{last.DeliveryId}/link" }, CancellationToken.None);
        if (form.Place.IsHome) await home.PublishAsync(self, form.Place.User, reply);
    }

    /// <summary>The answer to a new action is its card.</summary>
    private static string? AddedBy(BotMessage reply) => reply.Blocks.OfType<MessageBlock.Header>().Select(header => header.Id).FirstOrDefault();

    private async Task<string?> PermalinkAsync(SlackIdentity self, SlackPlace place)
    {
        var answer = await api.CallAsync(self.Workspace, "chat.getPermalink", new JsonObject { ["channel"] = place.Channel, ["message_ts"] = place.Ts }, CancellationToken.None);
        return answer is SlackAnswer.Ok { Body: var body } && body.TryGetProperty("permalink", out var link) ? link.GetString() : null;
    }

    /// <summary>The people of the plan whose names begin with what was typed, and what was typed itself.</summary>
    internal async Task<SlackAck> OptionsAsync(SlackIdentity self, string user, Interaction typing, CancellationToken cancellation)
    {
        if (Form.Read(typing.View?.PrivateMetadata, user) is not { } form) return SlackAck.Taken;

        var asking = await senders.MessageAsync(self, form.Place, Surface.CardAction, "", $"options/{typing.ActionId}");
        var typed = (typing.Value ?? "").Trim();
        var people = (await router.GreetAsync(asking, cancellation)).People.Where(name => Folding.Fold(name).Contains(Folding.Fold(typed), StringComparison.Ordinal));
        var options = FormView.Choices(typed.Length == 0 ? people : people.Append(typed));
        return new SlackAck.Body(new JsonObject { ["options"] = new JsonArray([.. options.Select(option => (JsonNode)FormView.Option(option))]) });
    }

    private async Task<List<InboundMessage>> MessagesAsync(SlackIdentity self, Form form, List<(FormStep Step, string Text)> said, string trigger)
    {
        var card = await cards.FindAsync(self, form.Place, CancellationToken.None);
        var sender = await senders.MessageAsync(self, form.Place, Surface.CardAction, "", $"form/{trigger}");
        return
        [
            .. said.Select((one, number) => sender with
            {
                Text = one.Text,
                DeliveryId = $"{sender.DeliveryId}/{number}",
                // What one step changes, the next was not drawn from any more.
                Drawn = number > 0 && one.Step.Drawn == said[0].Step.Drawn ? one.Step.Drawn?.Unversioned : one.Step.Drawn,
                // The card is drawn again once, as the last of it leaves it.
                Card = number == said.Count - 1 ? card?.Redraw : null,
            }),
        ];
    }
}
