using ChatOpsBot;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.LocalChat.Shell;
using ChatOpsBot.Mail;
using ChatOpsBot.Operations;
using ChatOpsBot.Operations.Telemetry;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Slack;
using ChatOpsBot.Storage;
using ChatOpsBot.Teams;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Pages;
using ChatOpsBot.Webhooks;

return await CommandLine.RunAsync(args, Build);

static WebApplication Build(string[] settings)
{
    var builder = Hosting.CreateBuilder(settings);
    builder.Services.AddStorage(builder.Configuration);
    builder.Services.AddPlans(builder.Configuration);
    builder.Services.AddPeople(builder.Configuration);
    builder.Services.AddInbox();
    builder.Services.AddScheduling();
    builder.Services.AddMail(builder.Configuration);
    builder.Services.AddWebhooks();
    builder.Services.AddLocalChat();
    builder.Services.AddSlack(builder.Configuration);
    builder.Services.AddTeams(builder.Configuration);
    builder.Services.AddWeb(builder.Configuration);
    builder.Services.AddPages();
    builder.Services.AddOperations(builder.Configuration);
    builder.Services.AddTelemetry(builder.Configuration);
    builder.Services.AddTimetable(builder.Configuration);

    var app = builder.Build();
    app.MapLocalChat();
    app.MapPages();
    app.MapSlack();
    app.MapTeams();
    app.MapOperations();
    app.MapTelemetry();
    app.MapTimetable();
    app.MapWeb();
    return app;
}
