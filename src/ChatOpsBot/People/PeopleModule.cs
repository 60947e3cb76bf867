using ChatOpsBot.Core.People;
using ChatOpsBot.Web.Calendar;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.People;

internal static class PeopleModule
{
    internal static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<AdminOptions>, AdminOptions.Validator>();
        services.AddOptions<AdminOptions>().Configure(options => options.Admins = configuration[nameof(AdminOptions.Admins)] ?? "").ValidateOnStart();
        return services
            .AddSingleton<Realms>()
            .AddSingleton<PeopleDirectory>()
            .AddSingleton<RealmSplit>()
            .AddSingleton<Speakers>()
            .AddSingleton<AdminNames>()
            .AddSingleton<GroupMembers>()
            .AddSingleton<SeenProfiles>()
            .AddSingleton<RightsCheck>()
            .AddSingleton<PlanOfConversation>()
            .AddSingleton<SettingsHandler>()
            .AddSingleton<CalendarHandler>()
            .AddSingleton<HeldChangeHandler>()
            .AddSingleton<SetUpHandler>()
            .AddHostedService<FirstAdmin>();
    }
}
