using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Rules;

/// <summary>At the front door: the house rules' first words, and the brake that keeps it closed for some hours.</summary>
internal sealed class FrontDoor(BrakeNow brake) : IDoorkeeper
{
    public async Task<IReadOnlyList<string>> Rules(XinhuoDb db) => [.. (await RulesNow.Of(db)).Points.Select(p => p.Title)];

    public async Task<Refusal?> Closed(XinhuoDb db, DateTimeOffset now) =>
        await brake.Read(db, now) is { } held && held.What.HasFlag(Held.Door) ? Refusal.Of("community.brake.door", brake.Local(held.Until)) : null;
}
