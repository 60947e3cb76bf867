using ChatOpsBot.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

internal sealed class WebhookRows : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("webhooks");
        builder.HasKey(endpoint => endpoint.Name);
        builder.Property(endpoint => endpoint.Name).HasMaxLength(40);
        builder.Property(endpoint => endpoint.Url).HasMaxLength(1000);
        // Not below its plan: an import that puts a plan in another's place ends no endpoint.
        builder.HasPlanColumns();
        builder.Ignore(endpoint => endpoint.Plan);
        builder.HasIndex(endpoint => new { endpoint.Platform, endpoint.Workspace, endpoint.PlanName });
    }
}
