using ChatOpsBot.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsBot.Storage.Entities;

/// <summary>
/// People, their rights and roles: of the whole deployment, since one person has accounts on several platforms. What is about
/// an account carries platform and workspace, what is about a plan carries the plan's key. None of it hangs below a plan: an
/// import that puts a plan in another's place takes nobody's right away.
/// </summary>
internal sealed class DirectoryRows : IEntityTypeConfiguration<Roster>
{
    public void Configure(EntityTypeBuilder<Roster> builder)
    {
        builder.ToTable("directory");
        builder.Property(directory => directory.Id).ValueGeneratedNever();
        builder.Property(directory => directory.Version).IsConcurrencyToken();
        builder.HasData(Roster.Empty());
    }
}

internal sealed class PersonRows : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.Property(person => person.Name).HasMaxLength(200);
        builder.Property(person => person.Zone).HasMaxLength(64);
        builder.Property(person => person.PreferredPlatform).HasMaxLength(32);
        builder.Property(person => person.Mail).HasMaxLength(320);
        builder.HasMany(person => person.Accounts).WithOne().HasForeignKey(AccountRows.Person).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(person => person.Accounts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AccountRows : IEntityTypeConfiguration<Account>
{
    internal const string Person = "Person";

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => new { account.Platform, account.Workspace, account.UserId });
        builder.Property<int>(Person);
        builder.HasAccount();
        builder.Property(account => account.Zone).HasMaxLength(64);
        builder.Property(account => account.Mail).HasMaxLength(320);
        builder.Ignore(account => account.Id);
        builder.Ignore(account => account.Profile);
        // A person has one account on each platform at most, whoever writes.
        builder.HasIndex(Person, nameof(Account.Platform)).IsUnique();
    }
}

internal sealed class PlanGrantRows : IEntityTypeConfiguration<PlanGrant>
{
    public void Configure(EntityTypeBuilder<PlanGrant> builder)
    {
        builder.ToTable("plan_grants");
        builder.HasKey(grant => new { grant.Platform, grant.Workspace, grant.PlanName, grant.Person });
        builder.HasPlanColumns();
        builder.Ignore(grant => grant.Plan);
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.Person).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoleLinkRows : IEntityTypeConfiguration<RoleLink>
{
    public void Configure(EntityTypeBuilder<RoleLink> builder)
    {
        builder.ToTable("role_links");
        builder.HasKey(link => new { link.Platform, link.Workspace, link.PlanName, link.Role, link.Person });
        builder.HasPlanColumns();
        builder.Property(link => link.Role).HasMaxLength(200);
        builder.Property(link => link.ThroughGroup).HasMaxLength(300);
        builder.Ignore(link => link.Plan);
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.Person).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoleGroupRows : IEntityTypeConfiguration<RoleGroup>
{
    public void Configure(EntityTypeBuilder<RoleGroup> builder)
    {
        builder.ToTable("role_groups");
        builder.HasKey(group => new { group.PlanPlatform, group.PlanWorkspace, group.PlanName, group.Role, group.Platform, group.Workspace, group.GroupName });
        builder.HasPlanColumns();
        builder.Property(group => group.PlanPlatform).HasMaxLength(32);
        builder.Property(group => group.PlanWorkspace).HasMaxLength(64);
        builder.Property(group => group.Role).HasMaxLength(200);
        builder.Property(group => group.GroupName).HasMaxLength(200);
        builder.Property(group => group.Label).HasMaxLength(200);
        builder.Ignore(group => group.Plan);
        builder.Ignore(group => group.Group);
    }
}

internal sealed class PlanSettingRows : IEntityTypeConfiguration<PlanSetting>
{
    public void Configure(EntityTypeBuilder<PlanSetting> builder)
    {
        builder.ToTable("plan_settings");
        builder.HasKey(setting => new { setting.Platform, setting.Workspace, setting.PlanName, setting.Key });
        builder.HasPlanColumns();
        builder.Property(setting => setting.Value).HasMaxLength(200);
        builder.Ignore(setting => setting.Plan);
    }
}

internal sealed class ConversationBindingRows : IEntityTypeConfiguration<ConversationBinding>
{
    public void Configure(EntityTypeBuilder<ConversationBinding> builder)
    {
        builder.ToTable("bindings");
        builder.HasKey(binding => new { binding.Platform, binding.Workspace, binding.Conversation });
        builder.HasPlanColumns();
        builder.Property(binding => binding.Conversation).HasMaxLength(200);
        builder.Property(binding => binding.PlanPlatform).HasMaxLength(32);
        builder.Property(binding => binding.PlanWorkspace).HasMaxLength(64);
        builder.Ignore(binding => binding.Plan);
        builder.Ignore(binding => binding.Place);
    }
}

internal static class PeopleColumns
{
    internal static void HasAccount<TEntity>(this EntityTypeBuilder<TEntity> builder) where TEntity : class
    {
        builder.Property<string>("Platform").HasMaxLength(32);
        builder.Property<string>("Workspace").HasMaxLength(64);
        builder.Property<string>("UserId").HasMaxLength(200);
    }

    internal static void HasPlanColumns<TEntity>(this EntityTypeBuilder<TEntity> builder) where TEntity : class
    {
        builder.Property<string>("Platform").HasMaxLength(32);
        builder.Property<string>("Workspace").HasMaxLength(64);
        builder.Property<string>("PlanName").HasMaxLength(64);
    }
}
