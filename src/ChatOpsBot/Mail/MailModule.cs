using ChatOpsBot.Outbox;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Mail;

internal static class MailModule
{
    internal static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptions.Validator>();
        services.AddOptions<SmtpOptions>().Bind(configuration.GetSection(SmtpOptions.Section)).ValidateOnStart();
        return services.AddSingleton<IChatClient, MailClient>();
    }
}
