using ReportGen.Data.Engine;

namespace ReportGen.Tests.Data.Engine;

public class QueryTurnsTests
{
    private const string TooLittle = "Out of Memory Error: failed to pin block of size 256.0 KiB";

    [Fact]
    public async Task AQueryWithTooLittleMemoryRunsAgainWhenTheOthersAreDone()
    {
        using var turns = new QueryTurns();
        using var holding = new Gate();
        using var tried = new Gate();
        var isHeld = true;
        var other = Task.Run(() => turns.Run<int>(rows =>
        {
            holding.Open();
            tried.Wait();
            Volatile.Write(ref isHeld, false);
            rows.Add(1);
        }), TestContext.Current.CancellationToken);
        holding.Wait();
        var rows = turns.Run<int>(into =>
        {
            if (Volatile.Read(ref isHeld))
            {
                tried.Open();
                throw new QueryFailedException(TooLittle);
            }

            into.Add(2);
        });
        Assert.Equal([2], rows);
        Assert.Equal([1], await other);
    }

    [Theory]
    [InlineData(TooLittle, 0, 2)]
    [InlineData(TooLittle, 1, 1)]
    [InlineData("Binder Error: no such column", 0, 1)]
    public void OnlyWhatMayHelpIsTriedAgain(string reason, int taken, int times)
    {
        var tries = 0;
        using var turns = new QueryTurns();
        Assert.Throws<QueryFailedException>(() => turns.Run<int>(rows =>
        {
            tries++;
            rows.AddRange(Enumerable.Repeat(1, taken));
            throw new QueryFailedException(reason);
        }));
        Assert.Equal(times, tries);
    }

    private sealed class Gate : IDisposable
    {
        private readonly ManualResetEventSlim _event = new();

        public void Open() => _event.Set();

        public void Wait() => _event.Wait(TestContext.Current.CancellationToken);

        public void Dispose() => _event.Dispose();
    }
}
