using BenchmarkDotNet.Running;
using ChatOpsBot.Benchmarks;
using ChatOpsBot.Benchmarks.Soak;

// functions [--filter NAME] how long single functions take, by BenchmarkDotNet
// status [ChatOpsBot.dll]   the rate of `status ACT-004` on the chat page against a bare endpoint that returns the same bytes
// slack [ChatOpsBot.dll]    the same as a signed slash command, against a bare endpoint that checks the signature too
// start [ChatOpsBot.dll]    the built program: from its start to the first answer, and its memory when idle, without and with a store
// changes [ChatOpsBot.dll]  200 changes a second from 400 pages for a minute: how long each takes to its answer
// slow [ChatOpsBot.dll]     the same on a disk whose every sync takes 3 ms longer
// import                    10,000 actions: the time and memory of their import, and questions and changes on them against nine
// fuzz [SECONDS]            documents that nobody would write, read and written: no failure, and nothing slower than 2 s per MB
// soak [SECONDS] [Sqlite|PostgreSql] [SEED]   the built program under load, faults and kills: at the end everything reconciles, or is named
// clock [PLAN.md]           a tick with ten due among more and more that are not; ninety days of a simulation
// plans SERVER [1 100 10000]  so many plans of a hundred actions in one PostgreSQL: the clock's turn, a question, memory, the start
return args switch
{
    ["functions", .. var rest] => Functions(rest),
    ["status", .. var path] => await StatusRate.OfPageAsync(path.FirstOrDefault()),
    ["slack", .. var path] => await StatusRate.OfSlackAsync(path.FirstOrDefault()),
    ["start", .. var path] => await StartTime.RunAsync(path.FirstOrDefault()),
    ["changes", .. var path] => await ChangeRate.RunAsync(path.FirstOrDefault(), TimeSpan.Zero),
    ["slow", .. var path] => await ChangeRate.RunAsync(path.FirstOrDefault(), TimeSpan.FromMilliseconds(3)),
    ["clock", .. var plan] => await ClockTime.RunAsync(plan.FirstOrDefault()),
    ["fuzz", .. var seconds] => Fuzz.Run(seconds.FirstOrDefault()),
    ["plans", var server, .. var sizes] => await PlansTime.RunAsync(server, sizes),
    ["soak", .. var arguments] => await SoakRun.RunAsync(arguments),
    ["import"] => await ImportTime.RunAsync(),
    ["bare", var url, var door, var reply, .. var secret] => await BareServer.RunAsync(url, door, reply, secret.FirstOrDefault()),
    _ => Usage(),
};

static int Functions(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(StatusRate).Assembly).Run(arguments.Length > 0 ? arguments : ["--filter", "*"]);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: functions [--filter NAME], status, slack, start, changes, slow, import, clock, plans SERVER [SIZE…], fuzz [SECONDS], or soak [SECONDS] [Sqlite|PostgreSql] [SEED].");
    return 2;
}
