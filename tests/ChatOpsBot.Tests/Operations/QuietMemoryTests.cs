using ChatOpsBot.Operations;

namespace ChatOpsBot.Tests.Operations;

public sealed class QuietMemoryTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void What_a_start_left_is_given_back_once_it_is_over()
    {
        var memory = new QuietMemory();

        Assert.Equal([false, false, true, false], IsTime(memory, heap: 8, 10, 20, 20, 20));
    }

    [Fact]
    public void Nothing_is_collected_while_there_is_work()
    {
        var memory = new QuietMemory();

        Assert.DoesNotContain(true, IsTime(memory, heap: 8, [.. Enumerable.Range(1, 60).Select(second => second * 40)]));
    }

    [Fact]
    public void What_gathers_at_rest_is_given_back_when_it_is_worth_it()
    {
        var memory = new QuietMemory();

        Assert.Equal([false, false, true, false, true], IsTime(memory, heap: 8, 0, 1, 2, 3, 4));
    }

    [Fact]
    public void A_large_heap_is_left_to_the_runtime()
    {
        var memory = new QuietMemory();

        Assert.Equal([false, false], IsTime(memory, heap: 200, 400, 400));
    }

    /// <param name="heap">Megabytes, as the rest.</param>
    private static IEnumerable<bool> IsTime(QuietMemory memory, long heap, params int[] allocated) =>
        [.. allocated.Select(bytes => memory.IsTime(bytes * Megabyte, heap * Megabyte))];
}
