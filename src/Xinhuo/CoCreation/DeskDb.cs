using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Desk;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation;

/// <summary>What is asked at the desk, and what was said to it.</summary>
internal static class DeskDb
{
    public static DbSet<HelpRequest> HelpRequests(this XinhuoDb db) => db.Set<HelpRequest>();

    public static DbSet<HelpLine> HelpLines(this XinhuoDb db) => db.Set<HelpLine>();
}
