using ChatOpsBot.News;
using ChatOpsBot.Plans.Files;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

internal static class PlansModule
{
    internal static IServiceCollection AddPlans(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<PlanOptions>, PlanOptions.Validator>();
        services.AddOptions<PlanOptions>().Bind(configuration.GetSection(PlanOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<PlanSnapshots>()
            .AddSingleton<PendingFiles>()
            .AddSingleton<PlanFiles>()
            .AddSingleton<PlanClocks>()
            .AddSingleton<MessageReader>()
            .AddSingleton<DoctorHandler>()
            .AddSingleton<QuestionHandler>()
            .AddSingleton<ChangeHandler>()
            .AddSingleton<ImportHandler>()
            .AddSingleton<ExportHandler>()
            .AddSingleton<NewsDesk>()
            .AddSingleton<NewsJob>()
            .AddSingleton<FirstPlan>();
    }
}
