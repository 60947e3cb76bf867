using BenchmarkDotNet.Running;
using ChatOpsBot.Benchmarks;
using ChatOpsBot.Benchmarks.Soak;

// See Usage: each word of Measurement.All measures one thing, `all` measures them one after the other.
return args switch
{
    ["all", .. var path] => await Measurement.ShowAllAsync(path.FirstOrDefault()),
    ["functions", .. var rest] => Functions(rest),
    ["plans", var server, .. var sizes] => await PlansTime.RunAsync(server, sizes),
    ["fuzz", .. var seconds] => Fuzz.Run(seconds.FirstOrDefault()),
    ["soak", .. var arguments] => await SoakRun.RunAsync(arguments),
    ["bare", var url, var door, var reply, .. var secret] => await BareServer.RunAsync(url, door, reply, secret.FirstOrDefault()),
    [var name, .. var path] when Measurement.All.FirstOrDefault(one => one.Name == name) is { } measurement => await Measurement.ShowAsync(measurement, path.FirstOrDefault()),
    _ => Usage(),
};

static int Functions(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(StatusRate).Assembly).Run(arguments.Length > 0 ? arguments : ["--filter", "*"]);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Say what to measure:");
    foreach (var one in Measurement.All) Console.Error.WriteLine($"  {one.Name,-9} {one.What}");
    Console.Error.WriteLine("""
          all       all of these as one table beside that of the last run; takes the path of a published ChatOpsBot.dll
          plans     so many plans of a hundred actions in one PostgreSQL: SERVER [1 100 10000]
          functions how long single functions take, by BenchmarkDotNet: [--filter NAME]
          fuzz      documents that nobody would write: no failure, and nothing slower than 2 s per MB: [SECONDS]
          soak      the built program under load, faults and kills: at the end everything reconciles, or is named: [SECONDS] [Sqlite|PostgreSql] [SEED]
        """);
    return 2;
}
