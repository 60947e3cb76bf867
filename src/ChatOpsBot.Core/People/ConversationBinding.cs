using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>Which plan a conversation talks about. The plan may live on another platform: two channels may share one.</summary>
public sealed class ConversationBinding
{
    private ConversationBinding() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    public string PlanPlatform { get; private set; } = "";

    public string PlanWorkspace { get; private set; } = "";

    public string PlanName { get; private set; } = "";

    public PlanKey Plan => new(PlanPlatform, PlanWorkspace, PlanName);

    public ConversationId Place => new(new WorkspaceKey(Platform, Workspace), Conversation);

    public static ConversationBinding Of(ConversationId place, PlanKey plan)
    {
        var binding = new ConversationBinding { Platform = place.Home.Platform, Workspace = place.Home.Workspace, Conversation = place.Conversation };
        binding.Bind(plan);
        return binding;
    }

    public void Bind(PlanKey plan) => (PlanPlatform, PlanWorkspace, PlanName) = (plan.Platform, plan.Workspace, plan.Plan);
}

/// <summary>A channel, a direct message, the page of this machine.</summary>
public readonly record struct ConversationId(WorkspaceKey Home, string Conversation);
