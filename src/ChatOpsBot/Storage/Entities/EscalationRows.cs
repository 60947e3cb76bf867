using System.Text.Json;
using ChatOpsBot.Core.Escalations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

/// <summary>Escalations carry their plan's key and do not hang below it: their story outlives a newer document.</summary>
internal sealed class EscalationRows : IEntityTypeConfiguration<Escalation>
{
    internal static readonly string[] OfLine = ["Platform", "Workspace", "PlanName", "Escalation"];

    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("escalations");
        builder.HasKey(escalation => new { escalation.Platform, escalation.Workspace, escalation.PlanName, escalation.Number });
        builder.HasPlanColumns();
        builder.Property(escalation => escalation.Number).ValueGeneratedNever();
        builder.Property(escalation => escalation.Version).IsConcurrencyToken();
        builder.Property(escalation => escalation.Name).HasMaxLength(200);
        builder.Property(escalation => escalation.Opener).HasMaxLength(200);
        builder.Property(escalation => escalation.AcknowledgedBy).HasMaxLength(200);
        builder.Property(escalation => escalation.EndedBy).HasMaxLength(200);
        builder.Property(escalation => escalation.Chain).HasConversion(
            chain => JsonSerializer.Serialize(chain, EscalationJson.Default.IReadOnlyListChainLevel),
            text => JsonSerializer.Deserialize(text, EscalationJson.Default.IReadOnlyListChainLevel)!,
            // It is written once and never changed.
            new ValueComparer<IReadOnlyList<ChainLevel>>((first, second) => ReferenceEquals(first, second), chain => chain.Count, chain => chain));
        builder.HasMany(escalation => escalation.Lines).WithOne().HasForeignKey(OfLine).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(escalation => escalation.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Ignore(escalation => escalation.Id).Ignore(escalation => escalation.Plan).Ignore(escalation => escalation.Subject)
            .Ignore(escalation => escalation.Level).Ignore(escalation => escalation.Called).Ignore(escalation => escalation.LastCallLine)
            .Ignore(escalation => escalation.IsOpen).Ignore(escalation => escalation.IsRunning);
        builder.HasIndex(escalation => escalation.NextAt).HasFilter(LeasedRows.Waiting);
    }
}

internal sealed class EscalationLineRows : IEntityTypeConfiguration<EscalationLine>
{
    public void Configure(EntityTypeBuilder<EscalationLine> builder)
    {
        builder.ToTable("escalation_lines");
        builder.Property<string>("Platform").HasMaxLength(32);
        builder.Property<string>("Workspace").HasMaxLength(64);
        builder.Property<string>("PlanName").HasMaxLength(64);
        builder.Property<int>("Escalation");
        builder.HasKey([.. EscalationRows.OfLine, nameof(EscalationLine.Line)]);
        builder.Property(line => line.Line).ValueGeneratedNever();
        builder.Property(line => line.By).HasMaxLength(200);
        builder.Ignore(line => line.Level);
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(IReadOnlyList<ChainLevel>))]
internal sealed partial class EscalationJson : System.Text.Json.Serialization.JsonSerializerContext;
